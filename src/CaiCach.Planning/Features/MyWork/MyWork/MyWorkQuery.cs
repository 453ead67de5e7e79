using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.MyWork.MyWork;

/// <summary>One open task of mine.</summary>
internal sealed record MyTask(Guid Id, string Text, string? Number, ReformArea? Area, DateOnly? DueOn, int PercentComplete);

/// <summary>One submission that waits for me.</summary>
internal sealed record MyConfirmation(ChosenRow Key, string Text, string? SubmittedByName, DateOnly? SubmittedOn);

/// <summary>A plan that is still to be issued.</summary>
internal sealed record MyDraft(Guid Id, string Title, PlanState State);

/// <summary>What a higher unit gave and nobody leads yet, the first of it.</summary>
internal sealed record MyTasksWithoutLead(IReadOnlyList<NoLeadRow> First, int Total);

/// <summary>What the home page shows.</summary>
/// <param name="Overdue">How many of my open tasks are past their deadline.</param>
/// <param name="DueToday">How many fall due today.</param>
/// <param name="DueThisWeek">How many fall due after today and up to Sunday.</param>
/// <param name="Awaiting">How many submissions wait for me.</param>
/// <param name="TaskTotal">How many open tasks with a deadline are mine.</param>
/// <param name="Tasks">My open tasks by deadline, the first fifty.</param>
/// <param name="Confirmations">Submissions that wait for me, the first twenty.</param>
/// <param name="Drafts">Plans to review, approve or issue, for the coordinator and the leaders.</param>
/// <param name="WithoutLead">What a higher unit gave and nobody leads yet, for the coordinator.</param>
internal sealed record MyWorkView(
    int Overdue,
    int DueToday,
    int DueThisWeek,
    int Awaiting,
    int TaskTotal,
    IReadOnlyList<MyTask> Tasks,
    IReadOnlyList<MyConfirmation> Confirmations,
    IReadOnlyList<MyDraft> Drafts,
    MyTasksWithoutLead WithoutLead
);

/// <summary>Reads what the signed-in person has to do: a leader answers for the whole authority, an officer for their departments.</summary>
internal sealed class MyWorkQuery(PlanningDbContext database, NoLeadQuery noLead, CurrentUser user)
{
    private const int TasksShown = 50;
    private const int ConfirmationsShown = 20;
    private const int DraftsShown = 5;
    private const int WithoutLeadShown = 20;

    public async Task<MyWorkView> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var weekEnd = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var mine = MyTasks.Of(database.Tasks, user);
        var counts = await mine.GroupBy(_ => 1)
            .Select(group => new
            {
                Total = group.Count(),
                Overdue = group.Count(task => task.OpenDueOn < today),
                Today = group.Count(task => task.OpenDueOn == today),
                Week = group.Count(task => task.OpenDueOn > today && task.OpenDueOn <= weekEnd),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var tasks = await mine.OrderBy(task => task.OpenDueOn)
            .ThenBy(task => task.Id)
            .Take(TasksShown)
            .Select(task => new MyTask(task.Id, task.Text, task.Number, task.Area, task.OpenDueOn, task.PercentComplete))
            .ToListAsync(cancellationToken);
        var (confirmations, awaiting) = TaskRights.MayConfirm(user) ? await AwaitingAsync(cancellationToken) : ([], 0);
        return new MyWorkView(
            counts?.Overdue ?? 0,
            counts?.Today ?? 0,
            counts?.Week ?? 0,
            awaiting,
            counts?.Total ?? 0,
            tasks,
            confirmations,
            await DraftsAsync(cancellationToken),
            await WithoutLeadAsync(cancellationToken)
        );
    }

    private async Task<(IReadOnlyList<MyConfirmation> First, int Count)> AwaitingAsync(CancellationToken cancellationToken)
    {
        var awaiting = database.Tasks.Where(task => task.UnitId == user.UnitId && task.IsAwaitingConfirmation);
        var first = await awaiting
            .OrderBy(task => task.Id)
            .Take(ConfirmationsShown)
            .Select(task => new MyConfirmation(
                new ChosenRow(task.Id, task.Version),
                task.Text,
                task.Milestones.Where(milestone => milestone.SubmittedOn != null && milestone.ConfirmedAt == null)
                    .Max(milestone => milestone.SubmittedByName),
                task.Milestones.Where(milestone => milestone.SubmittedOn != null && milestone.ConfirmedAt == null)
                    .Max(milestone => milestone.SubmittedOn)
            ))
            .ToListAsync(cancellationToken);
        return (first, first.Count < ConfirmationsShown ? first.Count : await awaiting.CountAsync(cancellationToken));
    }

    private async Task<MyTasksWithoutLead> WithoutLeadAsync(CancellationToken cancellationToken)
    {
        var (first, total) = user.IsAny(Role.Coordinator) ? await noLead.ReadAsync(1, WithoutLeadShown, cancellationToken) : ([], 0);
        return new MyTasksWithoutLead(first, total);
    }

    private async Task<IReadOnlyList<MyDraft>> DraftsAsync(CancellationToken cancellationToken) =>
        user.IsAny(Role.Coordinator, Role.Leader)
            ? await database
                .Plans.Where(plan =>
                    plan.UnitId == user.UnitId
                    && (plan.State == PlanState.Draft || plan.State == PlanState.ForComment || plan.State == PlanState.Approved)
                )
                .OrderByDescending(plan => plan.CreatedAt)
                .Take(DraftsShown)
                .Select(plan => new MyDraft(plan.Id, plan.Title, plan.State))
                .ToListAsync(cancellationToken)
            : [];
}
