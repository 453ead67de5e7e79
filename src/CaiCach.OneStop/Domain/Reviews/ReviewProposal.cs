namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>What is proposed for a part of a procedure.</summary>
internal enum ProposalKind
{
    /// <summary>A paper is asked for no more.</summary>
    DropComponent,

    /// <summary>Papers become one.</summary>
    MergeComponents,

    /// <summary>The limit becomes shorter.</summary>
    ShortenLimit,

    /// <summary>A form asks for less.</summary>
    SimplifyForm,

    /// <summary>Fewer steps.</summary>
    SimplifySteps,

    /// <summary>Offered online further than now.</summary>
    RaiseOnlineLevel,

    /// <summary>A fee falls or goes.</summary>
    CutFee,

    /// <summary>The procedure goes (bãi bỏ).</summary>
    Abolish,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>One proposal of a review.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="What">To which part, in words.</param>
/// <param name="Reason">Why.</param>
/// <param name="LegalBasis">Which provision has to be changed.</param>
internal sealed record ReviewProposal(ProposalKind Kind, string What, string Reason, string LegalBasis);
