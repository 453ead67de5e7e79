using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Reports.ReportList;

/// <summary>The unit's reports.</summary>
[AllowRoles]
internal sealed class ReportListModel(ReportListQuery query, ReportNames names, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    public ReportListView View { get; private set; } = null!;

    public bool MayDraft => user.IsAny(Role.Coordinator, Role.Leader);

    public string TitleOf(ReportRow row) => names.TitleOf(row.Outline, Period.Parse(row.PeriodCode, null), row.IsSupplement);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, PageNumber);
        var year = VietnamTime.Today(clock).Year;
        HttpContext.OfferPeriods(Period, [.. ShellPeriods.OfYear(year), Period.OfYear(year - 1)]);
        View = await query.ReadAsync(Period, PageNumber, cancellationToken);
    }
}
