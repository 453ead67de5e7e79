using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Directives.DirectiveList;

/// <summary>The tasks given by directives, in the four statuses.</summary>
[AllowRoles]
internal sealed class DirectiveListModel(DirectiveListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TaskTimeliness? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<DirectiveRow> Rows { get; private set; } = [];

    public DirectiveCounts Counts { get; private set; } = null!;

    public int Total { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public bool MayGive => user.IsAny(Role.Coordinator, Role.Leader);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Counts, Total) = await query.ReadAsync(Status, PageNumber, Today, cancellationToken);
        Units = await units.OfAsync([.. Rows.Select(row => row.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
    }
}
