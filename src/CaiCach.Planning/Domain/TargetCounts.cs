namespace CaiCach.Planning.Domain;

/// <summary>How many targets stand where; every figure opens its targets.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="ByStanding">How many stand so, without those of which there are none.</param>
internal sealed record TargetCounts(int Total, IReadOnlyList<(TargetStanding Standing, int Count)> ByStanding)
{
    public int Met => ByStanding.FirstOrDefault(one => one.Standing == TargetStanding.Met).Count;

    /// <summary>Counts standings.</summary>
    public static TargetCounts Of(IReadOnlyCollection<TargetStanding> standings) =>
        new(
            standings.Count,
            [.. standings.GroupBy(standing => standing).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))]
        );
}
