using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetDetails;

/// <summary>A threshold as the page shows it.</summary>
/// <param name="Place">Which of the target's, from 0.</param>
/// <param name="Measure">The threshold; null for a target without figures.</param>
/// <param name="Binding">The coordinator's word; null while nobody has said.</param>
/// <param name="Bound">The indicator and how it stands.</param>
/// <param name="Proposed">What the words propose, the likeliest first.</param>
/// <param name="Trend">The value of the indicator, or of the part of it that it is about, in the last quarters, the earliest first.</param>
/// <param name="Choices">By what the chosen indicator can be filtered; null where it cannot.</param>
/// <param name="Part">The part of it that is confirmed, or else proposed.</param>
/// <param name="Urgent">The work that is late or soon due and keeps it down; null where the indicator knows of none.</param>
internal sealed record ThresholdView(
    int Place,
    TargetMeasure? Measure,
    TargetBinding? Binding,
    BoundMeasure? Bound,
    IReadOnlyList<ProposedIndicator> Proposed,
    IReadOnlyList<(Period Quarter, decimal? Value)> Trend,
    FilterChoices? Choices,
    FigureFilter Part,
    UrgentWork? Urgent
)
{
    public TargetKind Kind(Target target) => Binding?.Kind ?? TargetClassifier.KindAt(target, Place);

    /// <summary>The indicator that the form offers first.</summary>
    public string? Chosen =>
        Binding is not null ? Binding.IndicatorCode
        : Proposed.Count > 0 ? Proposed[0].Indicator.Code
        : null;
}

/// <summary>What the page of a target shows.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Judged">How the plan's targets stand.</param>
/// <param name="Entry">The target among them.</param>
/// <param name="Thresholds">Its thresholds; one for a target without figures.</param>
internal sealed record TargetDetailsView(Plan Plan, JudgedTargets Judged, TargetWithValues Entry, IReadOnlyList<ThresholdView> Thresholds);

/// <summary>Reads a target with the indicator of each of its thresholds.</summary>
internal sealed class TargetDetailsQuery(
    TargetCourses courses,
    IndicatorProposals proposals,
    IFilteredIndicators parts,
    ProposedParts proposedParts,
    IIndicatorTrends trends,
    IEnumerable<IUrgentWork> urgentWork,
    PlanningDbContext database,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int QuartersShown = 6;

    /// <summary>A target; null where there is none in reach.</summary>
    public async Task<TargetDetailsView?> ReadAsync(Guid targetId, CancellationToken cancellationToken)
    {
        var planId = await database
            .Targets.Where(target => target.Id == targetId)
            .Select(target => (Guid?)target.PlanId)
            .SingleOrDefaultAsync(cancellationToken);
        if (planId is null)
        {
            return null;
        }

        var plan = await database.Plans.AsNoTracking().SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        var judged = await courses.ReadAsync(plan, cancellationToken);
        var entry = judged.Targets.Single(one => one.Target.Id == targetId);
        var quarters = await QuartersAsync(plan, judged, entry, cancellationToken);
        var quartersOfParts = await QuartersOfPartsAsync(plan, judged, entry, cancellationToken);
        var urgent = await UrgentAsync(plan, entry, cancellationToken);
        var thresholds = proposals.Of(entry.Target);
        var chosen = new List<(FilterChoices? Choices, FigureFilter Part)>();
        foreach (var (place, proposed) in thresholds.Index())
        {
            var binding = judged.Bindings.GetValueOrDefault((targetId, place));
            chosen.Add(await PartAsync(entry.Target, place, binding, proposed, cancellationToken));
        }

        return new TargetDetailsView(
            plan,
            judged,
            entry,
            [
                .. thresholds.Select(
                    (proposed, place) =>
                    {
                        var bound = entry.Bound.GetValueOrDefault(place);
                        return new ThresholdView(
                            place,
                            place < entry.Target.Measures.Count ? entry.Target.Measures[place] : null,
                            judged.Bindings.GetValueOrDefault((targetId, place)),
                            bound,
                            proposed,
                            TrendOf(bound, quarters, quartersOfParts),
                            chosen[place].Choices,
                            chosen[place].Part,
                            bound is { Part: null, Indicator.LateCode: { } late }
                                ? urgent.FirstOrDefault(work => work.LateCode == late)
                                : null
                        );
                    }
                ),
            ]
        );
    }

    /// <summary>By what a threshold's indicator can be filtered, and the part of it that the threshold is about.</summary>
    private async Task<(FilterChoices? Choices, FigureFilter Part)> PartAsync(
        Target target,
        int place,
        TargetBinding? binding,
        IReadOnlyList<ProposedIndicator> proposed,
        CancellationToken cancellationToken
    )
    {
        if ((binding is null ? (proposed is [var first, ..] ? first.Indicator.Code : null) : binding.IndicatorCode) is not { } code)
        {
            return (null, FigureFilter.None);
        }

        var choices = await parts.ChoicesAsync(code, cancellationToken);
        return (choices, binding?.Part ?? await proposedParts.OfAsync(target, place, code, cancellationToken));
    }

    /// <summary>The last quarters of the indicators that the target is bound to as wholes.</summary>
    private async Task<IReadOnlyList<PeriodValues>> QuartersAsync(
        Plan plan,
        JudgedTargets judged,
        TargetWithValues entry,
        CancellationToken cancellationToken
    )
    {
        var codes = entry
            .Bound.Values.Where(bound => bound.Part is null)
            .Select(bound => bound.Indicator.Code)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return codes.Count > 0 && LastQuarter(judged) is { } quarter
            ? await trends.ReadAsync(plan.UnitId, codes, quarter, QuartersShown, cancellationToken)
            : [];
    }

    /// <summary>The last quarters of parts of indicators, each counted from the very records; the earliest first.</summary>
    private async Task<IReadOnlyList<QuarterOfParts>> QuartersOfPartsAsync(
        Plan plan,
        JudgedTargets judged,
        TargetWithValues entry,
        CancellationToken cancellationToken
    )
    {
        FilteredIndicator[] asked =
        [
            .. entry
                .Bound.Values.Where(bound => bound.Part is not null)
                .Select(bound => new FilteredIndicator(bound.Indicator.Code, bound.Part!))
                .Distinct(),
        ];
        var quarters = new List<QuarterOfParts>();
        if (asked.Length > 0 && LastQuarter(judged) is { } quarter)
        {
            for (; quarters.Count < QuartersShown; quarter = quarter.Previous())
            {
                var values = await parts.ReadAsync(plan.UnitId, asked, quarter, PeriodCutoff.Calendar, cancellationToken);
                quarters.Insert(0, new QuarterOfParts(quarter, values));
            }
        }

        return quarters;
    }

    private Period? LastQuarter(JudgedTargets judged) =>
        Period.Containing(PeriodKind.Quarter, judged.AsOf(VietnamTime.Today(clock)), PeriodCutoff.Calendar);

    private static IReadOnlyList<(Period Quarter, decimal? Value)> TrendOf(
        BoundMeasure? bound,
        IReadOnlyList<PeriodValues> quarters,
        IReadOnlyList<QuarterOfParts> quartersOfParts
    )
    {
        if (bound is null)
        {
            return [];
        }

        var told = bound.Part is { } part
            ? quartersOfParts.Select(one =>
                (one.Quarter, one.Values.GetValueOrDefault(new FilteredIndicator(bound.Indicator.Code, part))?.Value)
            )
            : quarters.Select(one => (one.Period, one.Values.GetValueOrDefault(bound.Indicator.Code)?.Value));
        return [.. told.SkipWhile(one => one.Value is null)];
    }

    /// <summary>What is late or soon due now; of the reader's own unit alone, whose work lists the figures open.</summary>
    private async Task<IReadOnlyList<UrgentWork>> UrgentAsync(Plan plan, TargetWithValues entry, CancellationToken cancellationToken)
    {
        var work = new List<UrgentWork>();
        if (plan.UnitId == user.UnitId && entry.Bound.Values.Any(bound => bound.Indicator.LateCode is not null))
        {
            foreach (var source in urgentWork)
            {
                work.Add(await source.ReadAsync(cancellationToken));
            }
        }

        return work;
    }

    /// <summary>Parts of indicators in a quarter.</summary>
    private sealed record QuarterOfParts(Period Quarter, IReadOnlyDictionary<FilteredIndicator, IndicatorValue> Values);
}
