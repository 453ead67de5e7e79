using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>Computes reports by an outline: figures of three periods, charts, lists, and the sentences proposed from them.</summary>
internal sealed class OutlineComposer(
    IPlanProgress plans,
    IIndicators indicators,
    ReportingDepartments departments,
    ProgressOutline progress,
    OutlineListings lists,
    BelowBook belowBook,
    AcceptedFigures accepted,
    IPlansBelow plansBelow,
    OutlineCharts charts,
    OutlineRecordLists recordLists,
    IFigureEvidence evidence,
    IEnumerable<IPublicPlans> publicPlans,
    IIndicatorCodes codes
)
{
    /// <summary>The figures of a unit, or of one of its departments, by an outline that need not be in use.</summary>
    public async Task<Result<ComposedReport>> ComposeAsync(
        ReportOutline words,
        ReportScope scope,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        if (await departments.HeadAsync(scope, span.AsOf, cancellationToken) is not { } head)
        {
            return scope.DepartmentId is null ? ReportErrors.NotFound : ReportErrors.DepartmentNotFound;
        }

        words = words.For(head.Department);
        var unitId = scope.UnitId;
        var department = head.Department?.Code;
        var tables = new List<IndicatorTable>();
        Period[] periods = [span.Period, span.Period.Previous(), span.Period.SamePeriodOfYearBefore()];
        foreach (var period in periods)
        {
            var read = await indicators.ReadAsync(unitId, department, period, span.Cutoff, span.KnownAt, cancellationToken);
            if (!read.Failed)
            {
                var told = read.Value.Indicators.Where(value => !words.LeftOut.Contains(value.Code, StringComparer.Ordinal));
                tables.Add(read.Value with { Indicators = [.. told] });
            }
            else if (department is not null && tables.Count > 0)
            {
                // The department was founded since: nothing to compare with.
                tables.Add(tables[0] with { Period = $"{period}", Indicators = [] });
            }
            else
            {
                return Result<ComposedReport>.Fail(read.Errors);
            }
        }

        var shown = await charts.ReadAsync(words, scope, department, span, periods.Zip(tables), cancellationToken);
        if (shown.Failed)
        {
            return Result<ComposedReport>.Fail(shown.Errors);
        }

        var listed = await recordLists.ReadAsync(words, unitId, span, tables[0], cancellationToken);
        if (listed.Failed)
        {
            return Result<ComposedReport>.Fail(listed.Errors);
        }

        var whole = await UndividedAsync(scope, span, tables[0], cancellationToken);
        if (whole.Failed)
        {
            return Result<ComposedReport>.Fail(whole.Errors);
        }

        var found = OfDepartment(await plans.OfUnitAsync(unitId, span.Progress, cancellationToken), scope.DepartmentId);
        var below = words.Consolidates is { } made ? await belowBook.OfAsync(unitId, made.Outline, span, cancellationToken) : null;
        var targets = new List<PlanTarget>();
        // A plan tells how its targets stand today; a report of an earlier day is silent about them.
        foreach (var kept in (words.Behind is null && words.Goal is null) || span.IsKnownThen ? [] : publicPlans)
        {
            targets.AddRange((await kept.InForceAsync(unitId, cancellationToken))?.Targets ?? []);
        }

        var figures = new OutlineFigures(
            tables[0],
            tables[1],
            tables[2],
            [.. found.Tasks.Where(task => task.Status == TaskTimeliness.OpenLate)]
        )
        {
            Whole = whole.Value,
            Charts = shown.Value,
            Records = listed.Value,
            Goals = targets
                .Where(target => target.AsOf is null || target.AsOf.Value.Year == span.Period.Year)
                .SelectMany(target => target.Thresholds)
                .DistinctBy(threshold => threshold.IndicatorCode, StringComparer.Ordinal)
                .ToDictionary(threshold => threshold.IndicatorCode, StringComparer.Ordinal),
            Staff = words.Staff is null ? new StaffCount(0, 0) : await lists.StaffAsync(scope, span.AsOf, cancellationToken),
            Evidence = await evidence.ReadAsync(unitId, span.Period, span.Cutoff, span.KnownAt, cancellationToken),
            Lists = await lists.ReadAsync(words.Lists, scope, span, found, below, cancellationToken),
            Coverage = words.Consolidates is null ? null : below?.Coverage ?? new Coverage(0, 0),
            Accepted = below is null
                ? new Dictionary<string, ReportFigure>(StringComparer.Ordinal)
                : accepted.Sum((await accepted.OfAsync(below.Accepted, cancellationToken)).Values),
        };
        var work = await WorkBelowAsync(words, unitId, span, cancellationToken);
        // Targets are the authority's: a department tells how its shares stand beside them, not which of them are behind.
        var behind = scope.DepartmentId is null ? targets : [];
        var proposed = new OutlineTexts(words, progress, span, figures, found, behind, work).Propose(codes.IsHigherBetter);
        return new OutlineReport(unitId, words, span, figures, head, proposed);
    }

    /// <summary>The authority's own figures of what is not told by departments, for a report of a department.</summary>
    private async Task<Result<IReadOnlyList<IndicatorValue>>> UndividedAsync(
        ReportScope scope,
        ReportSpan span,
        IndicatorTable table,
        CancellationToken cancellationToken
    )
    {
        string[] undivided = [.. table.Indicators.Where(value => value.Origin == FigureOrigin.Undivided).Select(value => value.Code)];
        if (scope.DepartmentId is null || undivided.Length == 0)
        {
            return Result<IReadOnlyList<IndicatorValue>>.Success([]);
        }

        var whole = await indicators.ReadAsync(scope.UnitId, span.Period, span.Cutoff, span.KnownAt, cancellationToken);
        return whole.Failed
            ? Result<IReadOnlyList<IndicatorValue>>.Fail(whole.Errors)
            : Result<IReadOnlyList<IndicatorValue>>.Success([
                .. whole.Value.Indicators.Where(value => undivided.Contains(value.Code, StringComparer.Ordinal)),
            ]);
    }

    /// <summary>What an outline tells of the work of units below; targets stand as of today, so a report of an earlier day is silent about them.</summary>
    private async Task<PlansBelow> WorkBelowAsync(ReportOutline words, Guid unitId, ReportSpan span, CancellationToken cancellationToken)
    {
        var work = words.Below is null ? PlansBelow.None : await plansBelow.ReadAsync(unitId, span.Progress, cancellationToken);
        return span.IsKnownThen ? work with { Behind = [] } : work;
    }

    /// <summary>The tasks that a department answers for, or all; the plans are the authority's either way.</summary>
    private static PlanProgress OfDepartment(PlanProgress found, Guid? departmentId) =>
        departmentId is null ? found : found with { Tasks = [.. found.Tasks.Where(task => task.LeadUnitId == departmentId)] };
}
