using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Forms.FormTable;

/// <summary>A statistical form of the unit and period, each number of which opens its records.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class FormTableModel(
    ReportComposer composer,
    FormOutlines outlines,
    IUnitDirectory units,
    IEnumerable<Indicators.Contracts.IRecordSources> sources,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = ReportingLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    public Period Shown { get; private set; } = null!;

    public FormOutline Words { get; private set; } = null!;

    /// <summary>The form; null where the period has none, which the page says.</summary>
    public FormReport? Report { get; private set; }

    /// <summary>How far other systems differ.</summary>
    public IReadOnlyList<Indicators.Contracts.SourceDifference> Sources { get; private set; } = [];

    public bool MayDraft => user.MayReportFor(user.UnitId);

    public string ExcelUrl => QueryLinks.With(Request, "handler", "Export");

    public string WordUrl => QueryLinks.With(Request, "handler", "Word");

    public IReadOnlyList<FilterChip> Chips { get; } =
    [new(ReportingLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Calendar), "Theo tháng dương lịch")])];

    public async Task<IActionResult> OnGetAsync(string form, CancellationToken cancellationToken) =>
        await LoadAsync(form, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetWordAsync(string form, CancellationToken cancellationToken) =>
        await LoadAsync(form, cancellationToken)
        ?? (
            Report is { } report
                ? File(ReportComposer.Typeset(report, report.Proposed), AttachmentType.Docx.MediaType, $"{report.Words.Form}-{Shown}.docx")
                : Page()
        );

    public async Task<IActionResult> OnGetExportAsync(string form, CancellationToken cancellationToken)
    {
        if (await LoadAsync(form, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Report is not { } report)
        {
            return Page();
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var table = report.Figures.Table;
        var sheet = new WorkbookSheet(
            table.Code,
            [
                new(table.RowHeader, Width: 36),
                .. table.Columns.Select(column => new WorkbookColumn(HeaderOf(column), WorkbookColumnKind.Number, 14)
                {
                    Total = new WorkbookTotal.Sum(),
                }),
            ],
            table.Rows.Select(row => (WorkbookCell[])[WorkbookCell.Of(row.Name), .. row.Counts.Select(count => WorkbookCell.Of(count))])
        )
        {
            Title = new WorkbookTitle(table.Title, unit?.Name, $"{Shown.Name}, {DaysOf(report)}", table.At)
            {
                Notes = [table.Name, .. new FormNotes(Words.Notes).Of(report.Figures)],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), $"{table.Code}-{Shown}.xlsx", cancellationToken);
    }

    private static string HeaderOf(Indicators.Contracts.FormTableColumn column) =>
        $"({column.Number}) {column.Group}: {string.Join(", ", new[] { column.Subgroup, column.Name }.OfType<string>())}";

    private static string DaysOf(FormReport report) =>
        $"{VietnameseDate.Format(report.Span.Days.From)} – {VietnameseDate.Format(report.Span.Days.To)}";

    private async Task<IActionResult?> LoadAsync(string form, CancellationToken cancellationToken)
    {
        if (outlines.Find(form) is not { } words)
        {
            return NotFound();
        }

        Words = words;
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Reporting;
        var today = VietnamTime.Today(clock);
        Shown = Period ?? Period.Containing(PeriodKind.Quarter, today, Cutoff)!;
        HttpContext.OfferPeriods(Shown, [.. ShellPeriods.OfYear(Shown.Year), .. ShellPeriods.OfYear(Shown.Year - 1)]);
        var span = ReportSpan.Of(Shown, Cutoff, null, today);
        var composed = span.Failed
            ? Result<ComposedReport>.Fail(span.Errors)
            : await composer.ComposeAsync(form, new ReportScope(user.UnitId), span.Value, cancellationToken);
        if (composed.Failed)
        {
            ModelState.Add(composed);
        }
        else
        {
            Report = (FormReport)composed.Value;
            Sources = await sources.OnAsync(today, cancellationToken);
        }

        return null;
    }
}
