using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReminderLetter;

/// <summary>Picks late tasks and prints the official letter that chases them.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class ReminderLetterModel(
    PrintReminderHandler handler,
    LateTasksQuery late,
    PlanningDbContext database,
    IUnitDirectory units,
    TimeProvider clock
) : PageModel
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<LateTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new PrintReminderCommand(PlanId, Chosen), cancellationToken);
        if (!result.Failed)
        {
            return File(result.Value, DocxType, "cong-van-don-doc.docx");
        }

        if (result.Errors[0].Kind == ErrorKind.NotFound || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        Tasks = await late.ReadAsync(PlanId, Today, cancellationToken);
        Units = await units.OfAsync([.. Tasks.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        return await database.Plans.AnyAsync(plan => plan.Id == PlanId, cancellationToken);
    }
}
