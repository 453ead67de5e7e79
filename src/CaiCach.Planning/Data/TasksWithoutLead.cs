using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>Tasks that a higher unit gave and that nobody leads yet, and who is to see to it.</summary>
internal sealed class TasksWithoutLead(PlanningDbContext database, IContactDirectory contacts, TimeProvider clock)
{
    /// <summary>The tasks of one authority.</summary>
    public static IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, Guid unitId) =>
        tasks.Where(task =>
            task.UnitId == unitId && task.AssignedFromTaskId != null && task.LeadUnitId == null && task.IsActive && task.FinishedOn == null
        );

    /// <summary>The coordinators of an authority; its leaders where it has none.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var coordinators = await contacts.HoldersAsync(unitId, Role.Coordinator, day, cancellationToken);
        return coordinators.Count > 0 ? coordinators : await contacts.HoldersAsync(unitId, Role.Leader, day, cancellationToken);
    }

    /// <summary>That a task was just given, for the coordinators and the leaders of the authority that got it.</summary>
    public async Task<IEnumerable<Notice>> OfGivenAsync(PlanTask task, DateOnly day, CancellationToken cancellationToken)
    {
        var coordinators = await contacts.HoldersAsync(task.UnitId, Role.Coordinator, day, cancellationToken);
        var leaders = await contacts.HoldersAsync(task.UnitId, Role.Leader, day, cancellationToken);
        return coordinators.Union(leaders).Select(person => Notice.OfNoLead(task, person, day, clock.GetUtcNow()));
    }

    /// <summary>What those people are told again on a day, because there is no lead still.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesAsync(
        Guid unitId,
        IReadOnlyList<Guid> people,
        DateOnly day,
        WorkingCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var tasks = await Of(database.Tasks.AsNoTracking().Include(task => task.Milestones), unitId).ToListAsync(cancellationToken);
        var ids = tasks.ConvertAll(task => task.Id);
        var told = await database
            .Notices.Where(notice => ids.Contains(notice.TaskId) && notice.Kind == ReminderKind.NoLead)
            .GroupBy(notice => new { notice.TaskId, notice.PersonId })
            .Select(notices => new
            {
                notices.Key.TaskId,
                notices.Key.PersonId,
                On = notices.Max(notice => notice.ToldOn),
            })
            .ToDictionaryAsync(notice => (notice.TaskId, notice.PersonId), notice => (DateOnly?)notice.On, cancellationToken);
        return
        [
            .. from task in tasks
            where task.Milestones.Count > 0
            from person in people
            where ReminderRule.IsNoLeadDue(told.GetValueOrDefault((task.Id, person)), day, calendar)
            select Notice.OfNoLead(task, person, day, clock.GetUtcNow()),
        ];
    }
}
