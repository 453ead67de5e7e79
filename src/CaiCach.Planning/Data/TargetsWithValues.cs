using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>A target with the latest value of each of its thresholds.</summary>
/// <param name="Target">The target.</param>
/// <param name="Latest">The latest values, by the threshold's place.</param>
internal sealed record TargetWithValues(Target Target, IReadOnlyDictionary<int, TargetValue> Latest)
{
    /// <summary>What its thresholds are bound to, by their place, and how they stand by that; none where nobody has looked.</summary>
    public IReadOnlyDictionary<int, BoundMeasure> Bound { get; init; } = new Dictionary<int, BoundMeasure>();

    /// <summary>How it stands: by its indicators where they are bound, by the values that people entered where not.</summary>
    public TargetStanding Standing =>
        Bound.Count == 0
            ? TargetStandingRule.Of(Target.Measures, Latest.ToDictionary(latest => latest.Key, latest => latest.Value.Value))
            : TargetStandingRule.Worst(Enumerable.Range(0, Math.Max(1, Target.Measures.Count)).Select(StandingOf));

    private TargetStanding StandingOf(int place) =>
        Bound.TryGetValue(place, out var bound) ? bound.Course.Standing
        : Latest.TryGetValue(place, out var latest)
            ? TargetStandingRule.Of(
                place < Target.Measures.Count ? [Target.Measures[place]] : [],
                new Dictionary<int, decimal> { [0] = latest.Value }
            )
        : TargetStanding.NoFigures;
}

/// <summary>A threshold with the indicator that tells it.</summary>
/// <param name="Indicator">The indicator, by its names.</param>
/// <param name="Figure">Its figure for the period.</param>
/// <param name="LastYear">Its value of the same period a year before.</param>
/// <param name="Course">How the threshold stands.</param>
/// <param name="Late">How much is late now and keeps it down; null where nothing can be.</param>
/// <param name="Grade">The grade that is asked; null for none.</param>
/// <param name="Part">The part of the indicator that it is about; null for all.</param>
internal sealed record BoundMeasure(
    IndicatorName Indicator,
    IndicatorValue? Figure,
    decimal? LastYear,
    TargetCourse Course,
    long? Late = null,
    string? Grade = null,
    FigureFilter? Part = null
);

/// <summary>Reads the targets of a plan with their latest values: by the day that they are as of, then by when they were entered.</summary>
internal sealed class TargetsWithValues(PlanningDbContext database)
{
    public async Task<IReadOnlyList<TargetWithValues>> ReadAsync(Guid planId, CancellationToken cancellationToken)
    {
        var targets = await database
            .Targets.AsNoTracking()
            .Where(target => target.PlanId == planId)
            .OrderBy(target => target.SortOrder)
            .ThenBy(target => target.Id)
            .Take(PlanLimits.TargetsMaxCount)
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
