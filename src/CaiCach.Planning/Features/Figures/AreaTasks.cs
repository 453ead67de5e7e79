using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Figures;

/// <summary>The unit's tasks of a reform area that are late or soon due, and the targets of the plan in force.</summary>
internal sealed class AreaTasks(
    PlanningDbContext database,
    PlanTargets targets,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : IAreaWork
{
    private const int Shown = 50;

    public async Task<AreaWork> ReadAsync(ReformArea area, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var urgent = UrgentTasks.Of(database.Tasks.Where(task => task.Area == area), user.UnitId, today, calendar);
        var late = await urgent.CountAsync(task => task.OpenDueOn < today, cancellationToken);
        var soon = await urgent.CountAsync(task => task.OpenDueOn >= today, cancellationToken);
        var first = await urgent
            .OrderBy(task => task.OpenDueOn)
            .ThenBy(task => task.Id)
            .Take(Shown)
            .Select(task => new
            {
                task.Id,
                task.Text,
                task.LeadNames,
                DueOn = task.OpenDueOn!.Value,
            })
            .ToListAsync(cancellationToken);
        return new AreaWork(
            late,
            soon,
            [
                .. first.Select(task =>
                {
                    var distance = DueRule.On(task.DueOn, today, calendar);
                    return new AreaTask(
                        task.Text,
                        string.Join("; ", task.LeadNames),
                        task.DueOn,
                        DueNames.PillOf(distance),
                        DueNames.Of(distance),
                        PlanningLinks.Task(task.Id)
                    );
                }),
            ],
            PlanningLinks.Plans,
            await targets.ReadAsync(user.UnitId, target => target.Area == area, PlanningLinks.Target, cancellationToken)
        );
    }
}
