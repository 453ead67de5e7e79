using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Tasks.TaskDetails;

/// <summary>One task: what it is, its deadlines, its progress with evidence.</summary>
[AllowRoles]
internal sealed class TaskDetailsModel(
    TaskDetailsQuery query,
    TaskRelativesQuery relatives,
    IUnitDirectory units,
    IPeopleDirectory people,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    public TaskDetailsView View { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public TaskRelatives Relatives { get; private set; } = null!;

    public bool MayAssignDown { get; private set; }

    /// <summary>The authorities below that carry it out and count; practice units do not.</summary>
    public IReadOnlyList<TaskBelow> CountedBelow => [.. Relatives.Below.Where(below => !Units[below.UnitId].IsPractice)];

    public PositionInfo? LeadPosition { get; private set; }

    public DateOnly Today { get; private set; }

    public WorkingCalendar Calendar { get; private set; } = null!;

    public TaskTimeliness Status => TaskTimelinessRule.AsOf([.. View.Task.Milestones], Today);

    public bool MayReport => View.Task.IsActive && View.Task.FinishedOn is null && TaskRights.MayReport(user, View.Task);

    public bool MayConfirm => View.Task.IsAwaitingConfirmation && TaskRights.MayConfirm(user);

    public bool IsLeader => user.IsAny(Role.Leader);

    public bool MayRevise => View.Task.IsActive && View.Task.FinishedOn is null && user.IsAny(Role.Coordinator, Role.Leader);

    public bool MayComment => user.IsAny(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader, Role.Appraiser);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(TaskId, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Today = VietnamTime.Today(clock);
        Calendar = await calendars.OfAsync(view.Task.UnitId, cancellationToken);
        Relatives = await relatives.ReadAsync(view.Task, Today, cancellationToken);
        MayAssignDown =
            view.PlanState == PlanState.InForce
            && view.Task.IsActive
            && view.Task.FinishedOn is null
            && TaskRights.MayAssignDown(user, view.Task.UnitId)
            && (await units.BelowAsync(view.Task.UnitId, Today, cancellationToken)).Count > 0;
        Guid[] ids =
        [
            .. Relatives.Below.Select(below => below.UnitId),
            .. view.Task.CoordinatingUnitIds,
            .. view.Task.LeadUnitId is { } lead ? new[] { lead } : [],
        ];
        Units = await units.OfAsync(ids, cancellationToken);
        LeadPosition = (await people.PositionsAsync(view.Task.UnitId, Today, cancellationToken)).FirstOrDefault(position =>
            position.Id == view.Task.LeadPositionId
        );
        return Page();
    }
}
