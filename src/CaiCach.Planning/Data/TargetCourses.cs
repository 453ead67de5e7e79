using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>How the targets of a plan stand by the indicators that they are bound to.</summary>
/// <param name="Period">The period that they are judged for.</param>
/// <param name="Elapsed">The part of its working days that is over, 0 to 1.</param>
/// <param name="Targets">The targets in the plan's order.</param>
/// <param name="Bindings">The confirmed bindings, by target and threshold.</param>
internal sealed record JudgedTargets(
    Period Period,
    decimal Elapsed,
    IReadOnlyList<TargetWithValues> Targets,
    IReadOnlyDictionary<(Guid TargetId, int Measure), TargetBinding> Bindings
)
{
    /// <summary>The day that computed values are as of: today, or the last day of a period that is over.</summary>
    public DateOnly AsOf(DateOnly today) => Period.Days(PeriodCutoff.Calendar).To is var last && today < last ? today : last;
}

/// <summary>Judges the targets of a plan: one reading of the indicators for the period and one for the year before.</summary>
internal sealed class TargetCourses(
    PlanningDbContext database,
    TargetsWithValues targets,
    IIndicators indicators,
    IFilteredIndicators filtered,
    IIndicatorNames names,
    UnitCalendars calendars,
    TimeProvider clock
)
{
    /// <summary>The targets of a plan; those of a plan that was never in force, or without bindings, as people entered them.</summary>
    public async Task<JudgedTargets> ReadAsync(Plan plan, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var period = TargetPeriod.Of(plan, plan.ClosedOn is { } closed && closed < today ? closed : today);
        var read = await targets.ReadAsync(plan.Id, cancellationToken);
        Guid[] ids = [.. read.Select(entry => entry.Target.Id)];
        var bindings = await database
            .TargetBindings.Where(binding => ids.Contains(binding.TargetId))
            .ToDictionaryAsync(binding => (binding.TargetId, binding.Measure), cancellationToken);
        var elapsed = await ElapsedAsync(plan.UnitId, period.Days(PeriodCutoff.Calendar), today, cancellationToken);
        if (!plan.IsOrWasInForce || bindings.Values.All(binding => binding.IndicatorCode is null))
        {
            return new JudgedTargets(period, elapsed, read, bindings);
        }

        var now = await ValuesAsync(plan.UnitId, period, cancellationToken);
        var before = await ValuesAsync(plan.UnitId, period.SamePeriodOfYearBefore(), cancellationToken);
        var byCode = names.All.ToDictionary(name => name.Code, StringComparer.Ordinal);
        var ofParts = bindings.Values.Where(one => one is { IndicatorCode: not null, Part.IsNone: false }).ToList();
        FilteredIndicator[] parts = [.. ofParts.Select(one => new FilteredIndicator(one.IndicatorCode!, one.Part))];
        FilteredIndicator[] late = [.. ofParts.Select(one => LatePartOf(one, byCode)).OfType<FilteredIndicator>()];
        var partsNow = await PartsAsync(plan.UnitId, [.. parts, .. late], period, cancellationToken);
        var partsBefore = await PartsAsync(plan.UnitId, parts, period.SamePeriodOfYearBefore(), cancellationToken);
        return new JudgedTargets(
            period,
            elapsed,
            [
                .. read.Select(entry =>
                    entry with
                    {
                        Bound = bindings
                            .Values.Where(binding => binding.TargetId == entry.Target.Id)
                            .Where(binding => binding.IndicatorCode is { } code && byCode.ContainsKey(code))
                            .ToDictionary(
                                binding => binding.Measure,
                                binding =>
                                    Judge(
                                        entry.Target,
                                        binding,
                                        byCode[binding.IndicatorCode!],
                                        Of(binding, now, partsNow),
                                        Of(binding, before, partsBefore)?.Value,
                                        LateOf(binding, byCode, now, partsNow),
                                        elapsed
                                    )
                            ),
                    }
                ),
            ],
            bindings
        );
    }

    private static IndicatorValue? Of(
        TargetBinding binding,
        Dictionary<string, IndicatorValue> whole,
        IReadOnlyDictionary<FilteredIndicator, IndicatorValue> parts
    ) =>
        binding.Part.IsNone
            ? whole.GetValueOrDefault(binding.IndicatorCode!)
            : parts.GetValueOrDefault(new FilteredIndicator(binding.IndicatorCode!, binding.Part));

    /// <summary>How much is late, of the same part where the threshold is about one; null where nothing tells it.</summary>
    private static long? LateOf(
        TargetBinding binding,
        Dictionary<string, IndicatorName> byCode,
        Dictionary<string, IndicatorValue> now,
        IReadOnlyDictionary<FilteredIndicator, IndicatorValue> partsNow
    ) =>
        !binding.Part.IsNone
            ? LatePartOf(binding, byCode) is { } part
                ? partsNow.GetValueOrDefault(part)?.Numerator
                : null
            : byCode[binding.IndicatorCode!].LateCode is { } code
                ? now.GetValueOrDefault(code)?.Numerator
                : null;

    private static FilteredIndicator? LatePartOf(TargetBinding binding, Dictionary<string, IndicatorName> byCode) =>
        byCode.GetValueOrDefault(binding.IndicatorCode!)?.LateCode is { } code ? new FilteredIndicator(code, binding.Part) : null;

    private async Task<IReadOnlyDictionary<FilteredIndicator, IndicatorValue>> PartsAsync(
        Guid unitId,
        FilteredIndicator[] parts,
        Period period,
        CancellationToken cancellationToken
    ) =>
        parts.Length == 0
            ? new Dictionary<FilteredIndicator, IndicatorValue>()
            : await filtered.ReadAsync(unitId, parts, period, PeriodCutoff.Calendar, cancellationToken);

    private static BoundMeasure Judge(
        Target target,
        TargetBinding binding,
        IndicatorName indicator,
        IndicatorValue? figure,
        decimal? lastYear,
        long? late,
        decimal elapsed
    )
    {
        var measure = binding.Measure < target.Measures.Count ? target.Measures[binding.Measure] : null;
        var grade = indicator.Grades is { } grades ? TargetClassifier.GradeOf(target.Text, grades) : null;
        var required = TargetRequirement.Of(binding.Kind, measure, grade, indicator, lastYear);
        // A recorded index keeps its level; what is counted grows over the period.
        var grows =
            figure?.Denominator is null && !indicator.IsLevel && binding.Kind is TargetKind.Count or TargetKind.YesNo or TargetKind.Range;
        return new BoundMeasure(
            indicator,
            figure,
            lastYear,
            TargetCourse.Of(required, figure?.Value, grows, elapsed),
            late,
            grade?.Name,
            binding.Part.IsNone ? null : binding.Part
        );
    }

    private async Task<Dictionary<string, IndicatorValue>> ValuesAsync(Guid unitId, Period period, CancellationToken cancellationToken)
    {
        var read = await indicators.ReadAsync(unitId, period, PeriodCutoff.Calendar, cancellationToken);
        return read.Failed ? [] : read.Value.Indicators.ToDictionary(value => value.Code, StringComparer.Ordinal);
    }

    private async Task<decimal> ElapsedAsync(Guid unitId, DayRange days, DateOnly today, CancellationToken cancellationToken)
    {
        if (today > days.To)
        {
            return 1;
        }

        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var all = calendar.WorkingDaysBetween(days.From.AddDays(-1), days.To);
        var over = today < days.From ? 0 : calendar.WorkingDaysBetween(days.From.AddDays(-1), today);
        return all > 0 ? (decimal)over / all : 0;
    }
}
