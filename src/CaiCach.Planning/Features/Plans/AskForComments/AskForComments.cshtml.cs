using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.AskForComments;

/// <summary>The coordinator sends a draft out and sees all answers; each lead's people see and answer their own tasks.</summary>
[AllowRoles]
internal sealed class AskForCommentsModel(
    AskForCommentsHandler handler,
    PlanningDbContext database,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi hạn trả lời.")]
    public DateOnly? DueOn { get; set; }

    [BindProperty(SupportsGet = true, Name = "traLoi")]
    public CommentStanding? Standing { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<CommentingLead> Leads { get; private set; } = [];

    /// <summary>The tasks that the person sees: the coordinator and the leaders all, a lead its own.</summary>
    public IReadOnlyList<CommentedTask> Tasks { get; private set; } = [];

    /// <summary>Those of this page of the filtered list.</summary>
    public IReadOnlyList<CommentedTask> Shown { get; private set; } = [];

    /// <summary>How many pass the filter.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "chuTri",
                "Chủ trì",
                [
                    .. Leads
                        .Where(lead => lead.UnitId is not null)
                        .Select(lead => new FilterOption($"{lead.UnitId}", lead.Name, lead.Tasks.Count)),
                ]
            ),
            new(
                "traLoi",
                "Ý kiến",
                [
                    new(nameof(CommentStanding.Waiting), "Chưa trả lời", CountOf(CommentStanding.Waiting)),
                    new(nameof(CommentStanding.Agrees), "Nhất trí", CountOf(CommentStanding.Agrees)),
                    new(nameof(CommentStanding.Objects), "Đề nghị sửa", CountOf(CommentStanding.Objects)),
                ]
            ),
        ];

    public DateOnly Today { get; private set; }

    public bool IsCoordinator => user.IsAny(Role.Coordinator);

    public bool MayAnswer(CommentedTask task) => TaskRights.MayAnswer(user, task.LeadUnitId, task.LeadPositionId);

    public string LeadName(CommentedTask task) => Leads.First(lead => lead.UnitId == task.LeadUnitId).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Plan.Version;
        return Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new AskForCommentsCommand(PlanId, Version, DueOn!.Value), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Comments(PlanId));
        }

        return this.Refuse(result);
    }

    private int CountOf(CommentStanding standing) => Tasks.Count(task => CommentFilter.StandingOf(task) == standing);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return false;
        }

        Plan = plan;
        Today = VietnamTime.Today(clock);
        var tasks = await TasksAsync(cancellationToken);
        Tasks = user.IsAny(Role.Coordinator, Role.Leader, Role.Auditor) ? tasks : [.. tasks.Where(MayAnswer)];
        var names = await units.OfAsync([.. Tasks.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        Leads =
        [
            .. Tasks
                .GroupBy(task => task.LeadUnitId)
                .Select(group => new CommentingLead(
                    group.Key,
                    names.TryGetValue(group.Key ?? Guid.Empty, out var unit) ? unit.Name : "Chưa rõ chủ trì",
                    [.. group],
                    plan.CommentsDueOn
                )),
        ];
        var chosen = new CommentFilter(Standing, LeadUnitId, Words).Of(Tasks);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Shown, Total) = ([.. chosen.Skip((PageNumber - 1) * CommentFilter.PageSize).Take(CommentFilter.PageSize)], chosen.Count);
        return true;
    }

    private Task<List<CommentedTask>> TasksAsync(CancellationToken cancellationToken) =>
        database
            .Tasks.Where(task => task.PlanId == PlanId)
            .OrderBy(task => task.SortOrder)
            .Select(task => new CommentedTask
            {
                Id = task.Id,
                Version = task.Version,
                Number = task.Number,
                Text = task.Text,
                DeadlineText = task.DeadlineText,
                LeadUnitId = task.LeadUnitId,
                LeadPositionId = task.LeadPositionId,
                Answer = task.LeadAnswer,
                Reason = task.LeadAnswerReason,
                AnsweredAt = task.LeadAnsweredAt,
                AnsweredByName = task.LeadAnsweredByName,
            })
            .Take(PlanLimits.TasksMaxCount)
            .ToListAsync(cancellationToken);
}
