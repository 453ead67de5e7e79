using System.ComponentModel.DataAnnotations;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Features.Reviews.EditReview;

/// <summary>A proposal as typed; one without any words is none.</summary>
internal sealed record TypedProposal
{
    [EnumDataType(typeof(ProposalKind))]
    public ProposalKind Kind { get; set; }

    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? What { get; set; }

    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? Reason { get; set; }

    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? LegalBasis { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(What + Reason + LegalBasis);

    /// <summary>A proposal as its form shows it.</summary>
    public static TypedProposal Of(ReviewProposal proposal) =>
        new()
        {
            Kind = proposal.Kind,
            What = proposal.What,
            Reason = proposal.Reason,
            LegalBasis = proposal.LegalBasis,
        };

    /// <summary>The proposal.</summary>
    public ReviewProposal Read() => new(Kind, What?.Trim() ?? "", Reason?.Trim() ?? "", LegalBasis?.Trim() ?? "");
}
