using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
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

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<CommentingLead> Leads { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool IsCoordinator => user.IsAny(Role.Coordinator);

    public bool MayAnswer(CommentedTask task) => TaskRights.MayAnswer(user, task.LeadUnitId, task.LeadPositionId);

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

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return false;
        }

        Plan = plan;
        Today = VietnamTime.Today(clock);
        var tasks = await database
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
        var shown = user.IsAny(Role.Coordinator, Role.Leader, Role.Auditor) ? tasks : tasks.Where(MayAnswer).ToList();
        var names = await units.OfAsync([.. shown.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        Leads =
        [
            .. shown
                .GroupBy(task => task.LeadUnitId)
                .Select(group => new CommentingLead(
                    group.Key is { } id && names.TryGetValue(id, out var unit) ? unit.Name : "Chưa rõ chủ trì",
                    [.. group],
                    plan.CommentsDueOn
                )),
        ];
        return true;
    }
}
