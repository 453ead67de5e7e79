using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>A target with the latest value of each of its thresholds.</summary>
/// <param name="Target">The target.</param>
/// <param name="Latest">The latest values, by the threshold's place.</param>
internal sealed record TargetWithValues(Target Target, IReadOnlyDictionary<int, TargetValue> Latest)
{
    /// <summary>Whether it is met.</summary>
    public TargetStanding Standing =>
        TargetStandingRule.Of(Target.Measures, Latest.ToDictionary(latest => latest.Key, latest => latest.Value.Value));
}

/// <summary>Reads the targets of plans with their latest values: by the day that they are as of, then by when they were entered.</summary>
internal sealed class TargetsWithValues(PlanningDbContext database)
{
    public Task<IReadOnlyList<TargetWithValues>> ReadAsync(Guid planId, CancellationToken cancellationToken) =>
        ReadAsync([planId], cancellationToken);

    public async Task<IReadOnlyList<TargetWithValues>> ReadAsync(IReadOnlyCollection<Guid> planIds, CancellationToken cancellationToken)
    {
        var targets = await database
            .Targets.AsNoTracking()
            .Where(target => planIds.Contains(target.PlanId))
            .OrderBy(target => target.PlanId)
            .ThenBy(target => target.SortOrder)
            .ThenBy(target => target.Id)
            .Take(planIds.Count * PlanLimits.TargetsMaxCount)
            .ToListAsync(cancellationToken);
        var ids = targets.ConvertAll(target => target.Id);
        var latest = await database
            .TargetValues.AsNoTracking()
            .Where(value => ids.Contains(value.TargetId))
            .GroupBy(value => new { value.TargetId, value.Measure })
            .Select(values =>
                values
                    .OrderByDescending(value => value.OccurredOn)
                    .ThenByDescending(value => value.RecordedAt)
                    .ThenByDescending(value => value.Id)
                    .First()
            )
            .ToListAsync(cancellationToken);
        var byTarget = latest.ToLookup(value => value.TargetId);
        return [.. targets.Select(target => new TargetWithValues(target, byTarget[target.Id].ToDictionary(value => value.Measure)))];
    }
}
