using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>Takes a complete dossier in.</summary>
internal sealed record ReceiveDossierCommand
{
    public required string ProcedureCode { get; init; }

    public required Guid UnitId { get; init; }

    public DossierChannel Channel { get; init; } = DossierChannel.Desk;

    public ReturnWay ReturnWay { get; init; }

    public required TypedParty Owner { get; init; }

    /// <summary>Who brought it, when not the owner.</summary>
    public TypedParty? Submitter { get; init; }

    /// <summary>Who acts for the owner by a paper of authorisation; null for nobody.</summary>
    public TypedParty? Authorised { get; init; }

    /// <summary>The three roles.</summary>
    public TypedPeople People => new(Owner, Submitter, Authorised);

    public IReadOnlyList<ReceivedPaper> Papers { get; init; } = [];

    /// <summary>
    /// Whether papers may be missing or of codes that the procedure does not know, because another system has checked them by its own catalogue.
    /// At the desk they may not; what is missing is told with the dossier.
    /// </summary>
    public bool AcceptsGaps { get; init; }

    /// <summary>Whether the fees due on reception were collected.</summary>
    public bool IsFeePaid { get; init; }

    /// <summary>By which means they were.</summary>
    public PaymentMeans PaidBy { get; init; } = PaymentMeans.Cash;

    /// <summary>How many of each fee, and which exemptions are granted.</summary>
    public ChosenFees Fees { get; init; } = ChosenFees.None;

    public string? Note { get; init; }

    /// <summary>Code of what was prepared at home and is taken in with it, files too; null for nothing.</summary>
    public string? PreparedCode { get; init; }

    /// <summary>When it really came in, after an outage; null for now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Where and how it came in, where that was not simply at the desk, for this unit.</summary>
    public DossierReach Reach { get; init; } = DossierReach.Here;

    /// <summary>The workbook by which it is taken in with others; null for none.</summary>
    public Guid? BatchId { get; init; }

    /// <summary>How the people of the dossier want to be told; null where nobody asked.</summary>
    public MessageWays? TellBy { get; init; }

    /// <summary>Whether it is taken in by the person who has just called a waiting number, from whoever had it.</summary>
    public bool IsFromQueue { get; init; }

    /// <summary>Whether the same person hands in more, so that the number stays in front of the counter.</summary>
    public bool HasMoreOfNumber { get; init; }
}

/// <summary>A dossier that was taken in.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Its code.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="DueAt">When the result is due; null without a limit.</param>
/// <param name="Status">The portal's code.</param>
/// <param name="Missing">Codes of required papers that are not there.</param>
internal sealed record ReceivedDossier(
    Guid Id,
    string Code,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    int Status,
    IReadOnlyList<string> Missing
);

/// <summary>A dossier that is taken in with the caller's commit, and the events that go with it.</summary>
internal sealed record TakenDossier(ReceivedDossier Dossier, IReadOnlyList<IEvent> Events);
