using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Tasks.ConfirmSeveral;

/// <summary>All that waits for a leader; several are confirmed at once, one is sent back on its own page.</summary>
[AllowRoles(Role.Leader)]
internal sealed class ConfirmSeveralModel(AwaitingQuery query, ConfirmSeveralHandler handler, IUnitDirectory units) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<AwaitingRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public BatchOutcome? Outcome { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles(Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new ConfirmSeveralCommand(ChosenRow.Read(Chosen)), cancellationToken);
        if (!result.Failed && result.Value.LeftOut.Count == 0)
        {
            this.Announce(Announced.Confirmed);
            return LocalRedirect(PlanningLinks.Awaiting);
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
        Units = await units.OfAsync([.. Rows.Select(row => row.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
    }
}
