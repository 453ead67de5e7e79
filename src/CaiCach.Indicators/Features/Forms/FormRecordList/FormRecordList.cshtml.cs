using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Forms.FormRecordList;

/// <summary>The very records behind a figure of a statistical form.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class FormRecordListModel(FormRecordListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int LastPage = 2_000;

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    /// <summary>The field; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.FieldName)]
    public string? Field { get; set; }

    /// <summary>The moment whose knowledge counts; null for now.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.MomentName)]
    public DateTimeOffset? Moment { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Period Shown { get; private set; } = null!;

    public FormRecordView View { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>The form's heading of the figure, from the outermost to its own.</summary>
    public string Heading =>
        $"{string.Join(" – ", new[] { View.Column.Group, View.Column.Subgroup, View.Column.Name }.OfType<string>())} (cột {View.Column.Number})";

    public int Total => (int)Math.Min(int.MaxValue, View.Count);

    public async Task<IActionResult> OnGetAsync(string form, int column, CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        return await LoadAsync(form, column, (PageNumber - 1) * FormLimits.PageSize, FormLimits.PageSize, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string form, int column, CancellationToken cancellationToken)
    {
        if (await LoadAsync(form, column, 0, FormLimits.ExportMax, cancellationToken) is { } refused)
        {
            return refused;
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet(
            $"Cột {View.Column.Number}",
            [
                new("Mã", Width: 26),
                new("Nội dung", Width: 60),
                new("Đơn vị", Width: 28),
                new("Thời điểm", WorkbookColumnKind.Instant, 18),
                new("Việc", Width: 24),
            ],
            View.Rows.Select(row =>
                (WorkbookCell[])
                    [
                        WorkbookCell.Of(row.Line?.Code),
                        WorkbookCell.Of(row.Line?.Title),
                        WorkbookCell.Of(row.UnitName),
                        WorkbookCell.Of(row.At),
                        WorkbookCell.Of(row.AtName),
                    ]
            )
        )
        {
            Title = new WorkbookTitle($"{View.Form.File.Name}: {Heading}", unit?.Name, AsOf: View.At)
            {
                Notes =
                [
                    $"{Shown.Name} {IndicatorNames.Of(Shown.Days(Cutoff), Cutoff)}",
                    .. View.FieldName is { } field ? [$"{View.Form.File.Row}: {field}"] : Array.Empty<string>(),
                    .. Total > View.Rows.Count ? [$"Tệp có {View.Rows.Count} dòng đầu trong {Total}"] : Array.Empty<string>(),
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), $"{View.Form.File.Code}-cot-{View.Column.Number}.xlsx", cancellationToken);
    }

    private async Task<IActionResult?> LoadAsync(string form, int column, int skip, int take, CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Reporting;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        Moment = Moment > clock.GetUtcNow() ? null : Moment;
        var read = await query.ReadAsync(
            new FormFigureAddress(form, column, Field, AsOfDay.MomentOf(Moment, null)),
            Shown,
            Cutoff,
            skip,
            take,
            cancellationToken
        );
        if (read.Failed)
        {
            return read.Errors[0].Kind == Foundation.Writes.ErrorKind.NotFound
                ? NotFound()
                : LocalRedirect(IndicatorsLinks.TableOf(Shown, Cutoff));
        }

        View = read.Value;
        return null;
    }
}
