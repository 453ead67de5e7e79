namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What a night's comparison with the Portal found; kept as it was.</summary>
internal sealed class PortalComparison
{
    private PortalComparison() { }

    public PortalComparison(Guid unitId, DateOnly comparedOn, DateTimeOffset comparedAt) =>
        (UnitId, ComparedOn, ComparedAt) = (unitId, comparedOn, comparedAt);

    public Guid UnitId { get; private set; }

    /// <summary>The day of the night.</summary>
    public DateOnly ComparedOn { get; private set; }

    public DateTimeOffset ComparedAt { get; private set; }

    /// <summary>Procedures that both sides list alike; null where the Portal did not give its list.</summary>
    public int? SameCount { get; init; }

    /// <summary>Dossiers received on the days compared.</summary>
    public int ReceivedCount { get; init; }

    /// <summary>Those of them that the Portal has taken.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>Differences seen for the first time.</summary>
    public int NewCount { get; init; }

    /// <summary>All that stand open.</summary>
    public int OpenCount { get; init; }

    /// <summary>Why the Portal's list was not to be had; null where it was.</summary>
    public string? Problem { get; init; }
}
