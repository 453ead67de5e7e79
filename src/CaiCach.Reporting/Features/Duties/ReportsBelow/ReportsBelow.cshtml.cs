using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Duties.ReportsBelow;

/// <summary>Which units below have sent a report of a period, which have not, and which are late.</summary>
[AllowRoles]
internal sealed class ReportsBelowModel(
    DutyBook book,
    ReportingRegime regime,
    IUnitDirectory directory,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    /// <summary>The obligation that is shown, as <see cref="Obligation.Key"/> has it.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Key { get; set; }

    public IReadOnlyList<(UnitInfo Unit, DutyRow Row)> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>What is shown; null where nothing is due to be reported.</summary>
    public Obligation? Owed { get; private set; }

    public DateOnly Today { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The list as it is shown.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Owed is null
            ? NotFound()
            : WorkbookFile.Of(
                BelowWorkbook.Of(Owed, Rows, Today),
                clock.GetUtcNow(),
                $"bao-cao-cap-duoi-{Owed.Period}.xlsx",
                cancellationToken
            );
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        Obligation[] owed =
        [
            .. new[] { Today.Year - 1, Today.Year }
                .SelectMany(year => regime.Duties.SelectMany(duty => duty.OfYear(year, calendar)))
                .Where(one => one.Period.Days(one.Duty.Cutoff).From <= Today)
                .OrderByDescending(one => one.DueOn),
        ];
        Owed = owed.FirstOrDefault(one => one.Key == Key) ?? owed.FirstOrDefault(one => one.CutOffOn < Today) ?? owed.FirstOrDefault();
        Choices = [.. owed.Select(one => new SelectListItem(one.Title, one.Key, one == Owed))];
        if (Owed is null)
        {
            return;
        }

        var below = await directory.BelowAsync(user.UnitId, Today, cancellationToken);
        var counted = below.Where(unit => !unit.IsPractice).ToList();
        var rows = await book.RowsAsync([.. counted.Select(unit => unit.Id)], [Owed], cancellationToken);
        Rows =
        [
            .. counted.Join(rows, unit => unit.Id, row => row.UnitId, (unit, row) => (unit, row)).OrderByDescending(one => one.row.IsOwed),
        ];
    }
}
