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
    OutlineComposer byOutline,
    FormOutlines formOutlines,
    FormComposer forms,
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
                : await byOutline.ComposeAsync(words, scope, span, cancellationToken);
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

        return await departments.HeadAsync(scope with { UnitId = found.UnitId }, span.AsOf, cancellationToken) is { } head
            ? new ProgressReport(progress, span, found, head)
            : ReportErrors.NotFound;
    }

    private async Task<Result<ComposedReport>> ByFormAsync(
        FormOutline words,
        Guid unitId,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        if (await departments.HeadAsync(new ReportScope(unitId), span.AsOf, cancellationToken) is not { } head)
        {
            return ReportErrors.NotFound;
        }

        var figures = await forms.FiguresAsync(words.Form, unitId, span.Period, span.Cutoff, span.KnownAt, cancellationToken);
        return figures.Failed ? Result<ComposedReport>.Fail(figures.Errors) : new FormReport(unitId, words, span, figures.Value, head);
    }
}
