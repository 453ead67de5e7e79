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
        var soon = (await calendars.OfAsync(user.UnitId, cancellationToken)).AddWorkingDays(today, DueRule.SoonWorkingDays);
        var open = database.Tasks.Where(task => task.UnitId == user.UnitId && task.IsActive && task.FinishedOn == null);
        return new UrgentWork(
            UrgentTaskNames.Tasks,
            await open.CountAsync(task => task.OpenDueOn < today, cancellationToken),
            PlanningLinks.MyWork,
            await open.CountAsync(task => task.OpenDueOn >= today && task.OpenDueOn <= soon, cancellationToken),
            PlanningLinks.MyWork
        );
    }
}
