using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Reports.ReportList;

/// <summary>The unit's reports.</summary>
[AllowRoles]
internal sealed class ReportListModel(ReportListQuery query, ReportNames names, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    public ReportListView View { get; private set; } = null!;

    /// <summary>Whether the unit has others below it, whose reports it looks at.</summary>
    public bool HasUnitsBelow { get; private set; }

    public bool MayDraft => user.MayReportFor(user.UnitId);

    public string TitleOf(ReportRow row) => names.TitleOf(row.Outline, Period.Parse(row.PeriodCode, null), row.IsSupplement, null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, PageNumber);
        var year = VietnamTime.Today(clock).Year;
        HttpContext.OfferPeriods(Period, [.. ShellPeriods.OfYear(year), Period.OfYear(year - 1)]);
        HasUnitsBelow = (await units.BelowAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken)).Count > 0;
        View = await query.ReadAsync(Period, PageNumber, cancellationToken);
    }
}
