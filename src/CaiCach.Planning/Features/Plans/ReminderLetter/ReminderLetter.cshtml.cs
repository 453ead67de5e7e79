using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
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
    public const int PageSize = 100;
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>All late tasks of the plan.</summary>
    public IReadOnlyList<LateTask> Tasks { get; private set; } = [];

    /// <summary>Those of this page of the filtered list; the letter takes the ticked ones of them.</summary>
    public IReadOnlyList<LateTask> Shown { get; private set; } = [];

    /// <summary>How many pass the filter.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "chuTri",
                "Chủ trì",
                [
                    .. Tasks
                        .Where(task => task.LeadUnitId is not null)
                        .GroupBy(task => task.LeadUnitId)
                        .Select(group => new FilterOption($"{group.Key}", LeadName(group.Key), group.Count())),
                ]
            ),
        ];

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public DateOnly Today { get; private set; }

    public string LeadName(Guid? unitId) => unitId is { } id && Units.TryGetValue(id, out var unit) ? unit.Name : "";

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
        var folded = string.IsNullOrWhiteSpace(Words) ? null : VietnameseText.Fold(Words);
        var chosen = Tasks
            .Where(task => LeadUnitId is null || task.LeadUnitId == LeadUnitId)
            .Where(task => folded is null || VietnameseText.Fold(task.Text).Contains(folded, StringComparison.Ordinal))
            .ToList();
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Shown, Total) = ([.. chosen.Skip((PageNumber - 1) * PageSize).Take(PageSize)], chosen.Count);
        return await database.Plans.AnyAsync(plan => plan.Id == PlanId, cancellationToken);
    }
}
