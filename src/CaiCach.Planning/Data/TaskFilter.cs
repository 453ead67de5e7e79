using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>What a person chose to see of a plan's tasks; all of it stands in the address.</summary>
internal sealed record TaskFilter(TaskTimeliness? Status, ReformArea? Area, Guid? LeadUnitId, Period? Period, string? Words, int Page)
{
    public const int PageSize = 50;

    /// <summary>The order as the address gives it: <c>han</c> or <c>-han</c> for the deadline, anything else as in the document.</summary>
    public string? Order { get; init; }

    /// <summary>Whether only those are meant that the next plan took over.</summary>
    public bool IsCarriedOn { get; init; }

    /// <summary>The tasks in the order chosen.</summary>
    public IQueryable<PlanTask> InOrder(IQueryable<PlanTask> tasks) =>
        Order switch
        {
            "han" => tasks.OrderBy(task => task.FinishedOn ?? task.OpenDueOn).ThenBy(task => task.SortOrder).ThenBy(task => task.Id),
            "-han" => tasks
                .OrderByDescending(task => task.FinishedOn ?? task.OpenDueOn)
                .ThenBy(task => task.SortOrder)
                .ThenBy(task => task.Id),
            _ => tasks.OrderBy(task => task.SortOrder).ThenBy(task => task.Id),
        };

    /// <summary>The tasks of a plan that pass.</summary>
    public IQueryable<PlanTask> Of(PlanningDbContext database, Plan plan, DateOnly today)
    {
        var tasks = Of(database.Tasks.Where(task => task.PlanId == plan.Id), today);
        return IsCarriedOn ? CarriedOn.Of(tasks, database, plan.ParentPlanId) : tasks;
    }

    /// <summary>The tasks that stand so on a day; all where nothing is asked.</summary>
    public static IQueryable<PlanTask> WithStatus(IQueryable<PlanTask> tasks, TaskTimeliness? status, DateOnly today)
    {
        return status switch
        {
            TaskTimeliness.DoneOnTime => tasks.Where(task => task.FinishedOn != null && !task.IsFinishedLate),
            TaskTimeliness.DoneLate => tasks.Where(task => task.FinishedOn != null && task.IsFinishedLate),
            TaskTimeliness.OpenWithinTime => tasks.Where(task =>
                task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)
            ),
            TaskTimeliness.OpenLate => tasks.Where(task => task.FinishedOn == null && task.OpenDueOn < today),
            _ => tasks,
        };
    }

    /// <summary>The tasks that pass by what stands in them.</summary>
    /// <param name="tasks">Tasks of one plan.</param>
    /// <param name="today">Today.</param>
    public IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, DateOnly today)
    {
        if (Area is { } area)
        {
            tasks = tasks.Where(task => task.Area == area);
        }

        if (LeadUnitId is { } lead)
        {
            tasks = tasks.Where(task => task.LeadUnitId == lead);
        }

        if (Period?.Days(PeriodCutoff.Calendar) is { } days)
        {
            var (first, last) = (days.From, days.To);
            tasks = tasks.Where(task => task.Milestones.Any(milestone => milestone.DueOn >= first && milestone.DueOn <= last));
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var folded = VietnameseText.Fold(Words);
            tasks = tasks.Where(task => task.FoldedText.Contains(folded));
        }

        return WithStatus(tasks, Status, today);
    }
}
