using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Figures;

/// <summary>The unit's open tasks that are past their deadline, or near it by working days.</summary>
internal sealed class UrgentTasks(PlanningDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IUrgentWork
{
    public async Task<UrgentWork> ReadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var urgent = Of(database.Tasks, user.UnitId, today, await calendars.OfAsync(user.UnitId, cancellationToken));
        return new UrgentWork(
            UrgentTaskNames.Tasks,
            await urgent.CountAsync(task => task.OpenDueOn < today, cancellationToken),
            PlanningLinks.MyWork,
            await urgent.CountAsync(task => task.OpenDueOn >= today, cancellationToken),
            PlanningLinks.MyWork,
            UrgentTaskNames.LateCode
        );
    }

    /// <summary>Those of some tasks that are a unit's and late or soon due.</summary>
    public static IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, Guid unitId, DateOnly today, WorkingCalendar calendar)
    {
        var soon = calendar.AddWorkingDays(today, DueRule.SoonWorkingDays);
        return tasks.Where(task => task.UnitId == unitId && task.IsActive && task.FinishedOn == null && task.OpenDueOn <= soon);
    }
}
