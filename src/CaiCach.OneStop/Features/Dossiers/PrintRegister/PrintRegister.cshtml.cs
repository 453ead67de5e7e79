using CaiCach.Documents.Official;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintRegister;

/// <summary>
/// Form 07, the register of what a unit received in a period, as .docx and .xlsx. It shows addresses and telephones, so that it was printed is
/// on record for each dossier in it.
/// </summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintRegisterModel(
    PrintRegisterQuery query,
    PersonalDataReadings readings,
    IUnitDirectory units,
    FormFile<RegisterWords> form,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly int[] ColumnWidths = [6, 26, 44, 8, 28, 36, 24, 18, 18, 18, 20, 12, 24];

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<RegisterEntry> Entries { get; private set; } = [];

    /// <summary>How many dossiers the period has.</summary>
    public int Total { get; private set; }

    /// <summary>The days that it covers; this month up to today unless a period is chosen.</summary>
    public DayRange Days => Period?.Days(PeriodCutoff.Calendar) ?? new DayRange(FirstOfMonth(Today), Today);

    private DateOnly Today => VietnamTime.Today(clock);

    /// <summary>The address of a file of the same period.</summary>
    public string Link(string handler) => QueryLinks.With(Request, "handler", handler);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Total = await query.CountAsync(Days, cancellationToken);
        Entries = await query.ReadAsync(Days, (PageNumber - 1) * DossierLimits.PageSize, DossierLimits.PageSize, cancellationToken);
        HttpContext.OfferPeriods(Period, ShellPeriods.OfYear(Today.Year));
    }

    public Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) =>
        PrintAsync(
            (words, content) =>
                File(
                    OfficialDocumentWriter.Write(new RegisterForm(words, content).ToDocument()),
                    AttachmentType.Docx.MediaType,
                    $"mau-07-{content.From:yyyyMMdd}-{content.To:yyyyMMdd}.docx"
                ),
            cancellationToken
        );

    public Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancellationToken) =>
        PrintAsync((words, content) => Workbook(words, content, cancellationToken), cancellationToken);

    private async Task<IActionResult> PrintAsync(
        Func<RegisterWords, RegisterContent, IActionResult> write,
        CancellationToken cancellationToken
    )
    {
        if (
            await query.CountAsync(Days, cancellationToken) is 0 or > PrintRegisterQuery.RowsMax
            || await units.FindAsync(user.UnitId, cancellationToken) is not { } unit
        )
        {
            return NotFound();
        }

        var entries = await query.ReadAsync(Days, 0, PrintRegisterQuery.RowsMax, cancellationToken);
        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, user.UnitId);
        var recorded = await readings.RecordAsync([.. entries.Select(entry => entry.DossierId)], actor, cancellationToken);
        var content = new RegisterContent(unit.Name, Days.From, Days.To, entries, clock.GetUtcNow());
        return recorded.Failed ? this.Refuse(recorded) : write(form.On(Days.To), content);
    }

    private static FileContentResult Workbook(RegisterWords words, RegisterContent content, CancellationToken cancellationToken)
    {
        var register = new RegisterForm(words, content);
        var columns = words.Columns.Zip(ColumnWidths, (header, width) => new WorkbookColumn(header, Width: width)).ToArray();
        WorkbookCell[][] rows =
        [
            .. content.Entries.Select((entry, i) => register.Cells(entry, i).Select(text => WorkbookCell.Of(text)).ToArray()),
        ];
        var sheet = new WorkbookSheet(words.Title, columns, rows)
        {
            Title = new WorkbookTitle(words.Title, content.AuthorityName, AsOf: content.MadeAt),
        };
        return WorkbookFile.Of(sheet, content.MadeAt, $"mau-07-{content.From:yyyyMMdd}-{content.To:yyyyMMdd}.xlsx", cancellationToken);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
