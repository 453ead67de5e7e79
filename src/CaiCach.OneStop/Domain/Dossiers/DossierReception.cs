namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What is known of a dossier when it is taken in.</summary>
internal sealed record DossierReception
{
    public required string Code { get; init; }

    public required Guid ProcedureId { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>The unit that takes it in and gives the code.</summary>
    public required Guid ReceivingUnitId { get; init; }

    /// <summary>The unit that decides; the receiving one unless reception is boundary-free.</summary>
    public required Guid CompetentUnitId { get; init; }

    /// <summary>Where and how it came in, where that was not simply at the desk.</summary>
    public DossierReach Reach { get; init; } = DossierReach.Here;

    /// <summary>The workbook by which it was taken in with others; null for none.</summary>
    public Guid? BatchId { get; init; }

    public required DossierChannel Channel { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public required string OwnerName { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>The internal process in force; null where none was approved.</summary>
    public Guid? ProcessId { get; init; }
}
