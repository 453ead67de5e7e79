namespace CaiCach.Planning.Domain;

/// <summary>How many targets stand where; every figure opens its targets.</summary>
internal sealed record TargetCounts(int Total, int Met, int NotMet, int NoFigures)
{
    /// <summary>Counts standings.</summary>
    public static TargetCounts Of(IReadOnlyCollection<TargetStanding> standings) =>
        new(
            standings.Count,
            standings.Count(standing => standing == TargetStanding.Met),
            standings.Count(standing => standing == TargetStanding.NotMet),
            standings.Count(standing => standing == TargetStanding.NoFigures)
        );
}
