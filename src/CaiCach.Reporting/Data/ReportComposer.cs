using System.Text.Json;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Computes reports: the one way for the pages, the kept file and the command line.</summary>
internal sealed class ReportComposer(
    ReportingDbContext database,
    IPlanProgress plans,
    IIndicators indicators,
    IUnitDirectory units,
    ReportingDepartments departments,
    ProgressOutline progress,
    ReportOutlines outlines,
    FormOutlines formOutlines,
    FormComposer forms,
    OutlineListings lists,
    BelowBook belowBook,
    AcceptedFigures accepted,
    IPlansBelow plansBelow,
    OutlineCharts charts,
    OutlineRecordLists recordLists,
    IFigureEvidence evidence,
    IEnumerable<IPublicPlans> publicPlans,
    IIndicatorCodes codes,
    SupplementOutline supplement
)
{
    /// <summary>The names of all outlines.</summary>
    public IEnumerable<string> Outlines =>
        [ProgressOutline.Name, .. outlines.All.Select(outline => outline.Name), .. formOutlines.All.Select(outline => outline.Form)];

    /// <summary>The figures of a unit, of one of its plans or of one of its departments, by an outline.</summary>
    public async Task<Result<ComposedReport>> ComposeAsync(
        string outline,
        ReportScope scope,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        if (outlines.Find(outline) is { } words)
        {
            return scope.DepartmentId is not null && words.Departments is null
                ? ReportErrors.NotOfDepartments
                : await ComposeAsync(words, scope, span, cancellationToken);
        }

        if (outline != ProgressOutline.Name && formOutlines.Find(outline) is null)
        {
            return ReportErrors.UnknownOutline(outline, Outlines);
        }

        if (scope.DepartmentId is not null)
        {
            return ReportErrors.NotOfDepartments;
        }

        return formOutlines.Find(outline) is { } form
            ? await ByFormAsync(form, scope.UnitId, span, cancellationToken)
            : await ProgressAsync(scope, span, cancellationToken);
    }

    /// <summary>A report as it is now: a draft computed anew, an approved or issued one out of the figures that were signed.</summary>
    public async Task<Result<ComposedReport>> ComposeAsync(Report report, CancellationToken cancellationToken)
    {
        if (report.SupplementsId is { } issuedId)
        {
            var issued = await database.Reports.AsNoTracking().SingleAsync(other => other.Id == issuedId, cancellationToken);
            return await SupplementAsync(issued, report, cancellationToken);
        }

        if (report.Figures is not { } signed)
        {
            return await ComposeAsync(report.Outline, report.Scope, report.Span, cancellationToken);
        }

        var unit = await units.FindAsync(report.UnitId, cancellationToken);
        var head = new ReportHead(unit?.Name ?? "", report.Number, report.IssuedOn, report.SignerTitle, report.SignerName)
        {
            Department = await departments.FindAsync(report.UnitId, report.DepartmentId, cancellationToken),
        };
        if (report.Outline == ProgressOutline.Name)
        {
            return new ProgressReport(progress, report.Span, JsonSerializer.Deserialize<PlanProgress>(signed, EventJson.Options)!, head);
        }

        if (formOutlines.Find(report.Outline) is { } form)
        {
            return new FormReport(report.UnitId, form, report.Span, FormComposer.Signed(signed), head);
        }

        return outlines.Find(report.Outline) is { } words
            ? new OutlineReport(
                report.UnitId,
                words.For(head.Department),
                report.Span,
                JsonSerializer.Deserialize<OutlineFigures>(signed, EventJson.Options)!,
                head,
                report.Texts
            )
            : ReportErrors.UnknownOutline(report.Outline, Outlines);
    }

    /// <summary>What supplements an issued report: the figures as signed beside those of now, or those that were signed in the supplement.</summary>
    /// <param name="issued">The report that is supplemented.</param>
    /// <param name="kept">The supplement; null before it is drafted.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<Result<ComposedReport>> SupplementAsync(Report issued, Report? kept, CancellationToken cancellationToken)
    {
        var then = await ComposeAsync(issued, cancellationToken);
        if (then.Failed)
        {
            return then;
        }

        var of = new SupplementedReport(
            issued.Outline,
            issued.Number!,
            issued.IssuedOn!.Value,
            OfficialSubject.InSentence(then.Value.Subject, ""),
            then.Value.Recipients
        );
        if (kept is { Figures: { } signed })
        {
            var head = then.Value.Head with
            {
                Number = kept.Number,
                IssuedOn = kept.IssuedOn,
                SignerTitle = kept.SignerTitle,
                SignerName = kept.SignerName,
            };
            var changes = JsonSerializer.Deserialize<IReadOnlyList<FigureChange>>(signed, EventJson.Options)!;
            return new SupplementReport(issued.UnitId, supplement, of, issued.Span, head, changes);
        }

        var today = issued.Span with { IsKnownThen = false };
        var now = await ComposeAsync(issued.Outline, issued.Scope, today, cancellationToken);
        return now.Failed
            ? now
            : new SupplementReport(
                issued.UnitId,
                supplement,
                of,
                issued.Span,
                now.Value.Head,
                FigureChange.Between(then.Value.Counted, now.Value.Counted)
            );
    }

    /// <summary>The figures of an issued report computed again as of the moment at which they were signed; null where that was not kept.</summary>
    public async Task<Recomputation?> RecomputeAsync(Report issued, CancellationToken cancellationToken)
    {
        var signed = await ComposeAsync(issued, cancellationToken);
        if (signed.Failed)
        {
            return null;
        }

        if (signed.Value is ProgressReport progressed)
        {
            var known = progressed.Span.Progress with { KnownAt = issued.ComputedAt };
            var then = await FindProgressAsync(issued.Scope, known, cancellationToken);
            return then is null ? null : Recomputation.Of(issued.ComputedAt, progressed, progressed with { Progress = then });
        }

        if (signed.Value is FormReport { Figures.Table.AsOf: { } signedAt } form)
        {
            var table = await forms.TableAsync(
                issued.Outline,
                issued.UnitId,
                issued.Span.Period,
                issued.Span.Cutoff,
                signedAt,
                cancellationToken
            );
            return table.Failed
                ? null
                : Recomputation.Of(signedAt, form, form with { Figures = form.Figures with { Table = table.Value } });
        }

        if (signed.Value is not OutlineReport { Figures.Now: { AsOf: { } asOf } } outline)
        {
            return null;
        }

        var again = await indicators.ReadAsync(
            issued.UnitId,
            outline.Head.Department?.Code,
            issued.Span.Period,
            issued.Span.Cutoff,
            asOf,
            cancellationToken
        );
        return again.Failed ? null : Recomputation.Of(asOf, outline, outline with { Figures = outline.Figures with { Now = again.Value } });
    }

    /// <summary>What supplements a report and is not issued yet, if there is one.</summary>
    public Task<Report?> DraftSupplementAsync(Guid issuedId, CancellationToken cancellationToken) =>
        database.Reports.SingleOrDefaultAsync(
            report => report.State != ReportState.Issued && report.SupplementsId == issuedId,
            cancellationToken
        );

    /// <summary>The same report that is not issued yet, if there is one.</summary>
    public Task<Report?> DraftAsync(string outline, ReportScope scope, ReportSpan span, CancellationToken cancellationToken) =>
        database.Reports.SingleOrDefaultAsync(
            report =>
                report.State != ReportState.Issued
                && report.SupplementsId == null
                && report.UnitId == scope.UnitId
                && report.PlanId == scope.PlanId
                && report.DepartmentId == scope.DepartmentId
                && report.Outline == outline
                && report.PeriodCode == span.Period.ToString()
                && report.Cutoff == span.Cutoff,
            cancellationToken
        );

    /// <summary>The last report by the same outline that was issued, whose texts are offered again; null for none.</summary>
    public Task<Report?> LastIssuedAsync(Report report, CancellationToken cancellationToken) =>
        database
            .Reports.AsNoTracking()
            .Where(other => other.UnitId == report.UnitId && other.Outline == report.Outline && other.PlanId == report.PlanId)
            .Where(other => other.DepartmentId == report.DepartmentId)
            .Where(other => other.State == ReportState.Issued && other.Id != report.Id && other.SupplementsId == null)
            .OrderByDescending(other => other.IssuedOn)
            .ThenByDescending(other => other.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The .docx file.</summary>
    public static byte[] Typeset(ComposedReport composed, IReadOnlyDictionary<string, string> texts) =>
        OfficialDocumentWriter.Write(composed.With(texts));

    private async Task<PlanProgress?> FindProgressAsync(ReportScope scope, ProgressSpan span, CancellationToken cancellationToken) =>
        scope.PlanId is { } plan
            ? await plans.OfPlanAsync(plan, span, cancellationToken)
            : await plans.OfUnitAsync(scope.UnitId, span, cancellationToken);

    private async Task<Result<ComposedReport>> ProgressAsync(ReportScope scope, ReportSpan span, CancellationToken cancellationToken)
    {
        var found = await FindProgressAsync(scope, span.Progress, cancellationToken);
        if (found is null)
        {
            return ReportErrors.PlanNotFound;
        }

        return await HeadAsync(scope with { UnitId = found.UnitId }, span, cancellationToken) is { } head
            ? new ProgressReport(progress, span, found, head)
            : ReportErrors.NotFound;
    }

    /// <summary>The figures of a unit, or of one of its departments, by an outline that need not be in use.</summary>
    public async Task<Result<ComposedReport>> ComposeAsync(
        ReportOutline words,
        ReportScope scope,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        if (await HeadAsync(scope, span, cancellationToken) is not { } head)
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
            Whole = await UndividedAsync(scope, span, tables[0], cancellationToken),
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
                : AcceptedFigures.Sum((await accepted.OfAsync(below.Accepted, cancellationToken)).Values),
        };
        var work = await WorkBelowAsync(words, unitId, span, cancellationToken);
        // Targets are the authority's: a department tells how its shares stand beside them, not which of them are behind.
        var behind = scope.DepartmentId is null ? targets : [];
        var proposed = new OutlineTexts(words, progress, span, figures, found, behind, work).Propose(codes.IsHigherBetter);
        return new OutlineReport(unitId, words, span, figures, head, proposed);
    }

    /// <summary>The authority's own figures of what is not told by departments, for a report of a department.</summary>
    private async Task<IReadOnlyList<IndicatorValue>> UndividedAsync(
        ReportScope scope,
        ReportSpan span,
        IndicatorTable table,
        CancellationToken cancellationToken
    )
    {
        string[] undivided = [.. table.Indicators.Where(value => value.Origin == FigureOrigin.Undivided).Select(value => value.Code)];
        if (scope.DepartmentId is null || undivided.Length == 0)
        {
            return [];
        }

        var whole = await indicators.ReadAsync(scope.UnitId, span.Period, span.Cutoff, span.KnownAt, cancellationToken);
        return whole.Failed ? [] : [.. whole.Value.Indicators.Where(value => undivided.Contains(value.Code, StringComparer.Ordinal))];
    }

    /// <summary>What an outline tells of the work of units below; targets stand as of today, so a report of an earlier day is silent about them.</summary>
    private async Task<PlansBelow> WorkBelowAsync(ReportOutline words, Guid unitId, ReportSpan span, CancellationToken cancellationToken)
    {
        var work = words.Below is null ? PlansBelow.None : await plansBelow.ReadAsync(unitId, span.Progress, cancellationToken);
        return span.IsKnownThen ? work with { Behind = [] } : work;
    }

    private async Task<Result<ComposedReport>> ByFormAsync(
        FormOutline words,
        Guid unitId,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        if (await HeadAsync(new ReportScope(unitId), span, cancellationToken) is not { } head)
        {
            return ReportErrors.NotFound;
        }

        var figures = await forms.FiguresAsync(words.Form, unitId, span.Period, span.Cutoff, span.KnownAt, cancellationToken);
        return figures.Failed ? Result<ComposedReport>.Fail(figures.Errors) : new FormReport(unitId, words, span, figures.Value, head);
    }

    /// <summary>The tasks that a department answers for, or all; the plans are the authority's either way.</summary>
    private static PlanProgress OfDepartment(PlanProgress found, Guid? departmentId) =>
        departmentId is null ? found : found with { Tasks = [.. found.Tasks.Where(task => task.LeadUnitId == departmentId)] };

    private async Task<ReportHead?> HeadAsync(ReportScope scope, ReportSpan span, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(scope.UnitId, cancellationToken);
        var department = await departments.FindAsync(scope.UnitId, scope.DepartmentId, cancellationToken);
        if (unit is null || (department is null && scope.DepartmentId is not null))
        {
            return null;
        }

        var signer = await departments.SignerAsync(scope, span.AsOf, cancellationToken);
        return new ReportHead(unit.Name, null, null, signer?.Title, signer?.Name) { Department = department };
    }
}
