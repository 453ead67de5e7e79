using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Tasks.ChooseLeads;

/// <summary>The tasks that a higher unit gave and that have no lead: the coordinator ticks some and picks the department.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class ChooseLeadsModel(
    NoLeadQuery query,
    ChooseLeadsHandler handler,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public Guid LeadUnitId { get; set; }

    public IReadOnlyList<NoLeadRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    public BatchOutcome? Outcome { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new ChooseLeadsCommand(ChosenRow.Read(Chosen), LeadUnitId), cancellationToken);
        if (!result.Failed && result.Value.LeftOut.Count == 0)
        {
            this.Announce(Announced.LeadsChosen);
            return LocalRedirect(PlanningLinks.WithoutLead);
        }

        await LoadAsync(cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        Outcome = result.Value;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await query.ReadAsync(PageNumber, PageSize, cancellationToken);
        Departments = await units.WithinAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
    }
}
