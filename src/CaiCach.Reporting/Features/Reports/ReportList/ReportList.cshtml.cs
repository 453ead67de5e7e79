using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Reports.ReportList;

/// <summary>The unit's reports.</summary>
[AllowRoles]
internal sealed class ReportListModel(ReportListQuery query, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public ReportListView View { get; private set; } = null!;

    public bool MayDraft => user.IsAny(Role.Coordinator, Role.Leader);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, PageNumber);
        View = await query.ReadAsync(PageNumber, cancellationToken);
    }
}
