using CaiCach.Planning.Features;

namespace CaiCach.Planning.Domain;

/// <summary>Counts tasks as of a day into figures with the ids behind them.</summary>
internal static class ProgressCount
{
    /// <summary>One task as of the day.</summary>
    public static TaskProgress Of(PlanTask task, ProgressSpan span, string leadName, string? lastWords) =>
        Of(task, task.Milestones, span, leadName, lastWords);

    /// <summary>The same with the milestones as they were known at another moment.</summary>
    public static TaskProgress Of(PlanTask task, IReadOnlyList<Milestone> milestones, ProgressSpan span, string leadName, string? lastWords)
    {
        var status = TaskTimelinessRule.AsOf(milestones, span.AsOf);
        var isDone = TaskTimelinessRule.IsDone(status);
        var owed = milestones.Where(milestone => !TaskTimelinessRule.IsDone(milestone, span.AsOf)).ToList();
        var shown = isDone ? LastOf(milestones) : FirstOf(owed, span.AsOf);
        var countedOn = shown?.SubmittedOn <= span.AsOf ? shown.SubmittedOn : span.AsOf;
        return new TaskProgress
        {
            Id = task.Id,
            PlanId = task.PlanId,
            Number = task.Number,
            Area = task.Area,
            Text = task.Text,
            LeadName = leadName,
            LeadUnitId = task.LeadUnitId,
            Deliverables = task.Deliverables,
            Status = status,
            DueOn = shown?.DueOn,
            ExtendedDueOn = shown?.ExtendedDueOn,
            SubmittedOn = isDone ? milestones.Max(milestone => milestone.SubmittedOn) : null,
            DaysLate = TaskTimelinessRule.IsLate(status) ? DaysBetween(shown?.DueOn, countedOn) : 0,
            LastWords = lastWords,
            NextDueOn = NextDueOn(owed, span),
            Url = PlanningLinks.Task(task.Id),
        };
    }

    /// <summary>All figures over the tasks.</summary>
    public static PlanProgress Of(Guid unitId, ProgressSpan span, IReadOnlyList<Plan> plans, IReadOnlyList<TaskProgress> counted) =>
        new(
            unitId,
            span,
            [.. plans.Select(plan => new PlanReference(plan.Id, plan.Title, plan.Number, plan.IssuedOn, PlanningLinks.Plan(plan.Id)))],
            Figures(counted, span),
            [
                .. counted
                    .GroupBy(task => task.Area)
                    .OrderBy(group => group.Key is null)
                    .ThenBy(group => group.Key)
                    .Select(group => new AreaProgress(group.Key, Figures(group, span))),
            ],
            [
                .. counted
                    .GroupBy(task => (task.LeadUnitId, task.LeadName))
                    .Select(group => new LeadProgress(group.Key.LeadUnitId, group.Key.LeadName, Figures(group, span)))
                    .OrderByDescending(lead => lead.Figures.OpenLate.Count)
                    .ThenByDescending(lead => lead.Figures.Count)
                    .ThenBy(lead => lead.LeadName, StringComparer.Ordinal),
            ],
            counted
        );

    private static ProgressFigures Figures(IEnumerable<TaskProgress> counted, ProgressSpan span)
    {
        var tasks = counted.ToLookup(task => task.Status);
        IReadOnlyList<Guid> Ids(TaskTimeliness status) => [.. tasks[status].Select(task => task.Id)];
        return new ProgressFigures(
            Ids(TaskTimeliness.DoneOnTime),
            Ids(TaskTimeliness.DoneLate),
            Ids(TaskTimeliness.OpenWithinTime),
            Ids(TaskTimeliness.OpenLate),
            [
                .. tasks
                    .SelectMany(group => group)
                    .Where(task => task.SubmittedOn is { } on && span.Period.Contains(on))
                    .Select(task => task.Id),
            ]
        );
    }

    /// <summary>Of a task that is done: the deadline that was missed, else the last one.</summary>
    private static Milestone? LastOf(IEnumerable<Milestone> milestones) =>
        milestones
            .OrderByDescending(milestone => milestone.SubmittedOn > milestone.DueOn)
            .ThenByDescending(milestone => milestone.DueOn)
            .FirstOrDefault();

    /// <summary>Of a task that is not done: the first deadline that is missed, else the first one owed.</summary>
    private static Milestone? FirstOf(IEnumerable<Milestone> owed, DateOnly asOf) =>
        owed.Where(milestone => milestone.DueOn is not null)
            .OrderByDescending(milestone => TaskTimelinessRule.IsLate(milestone, asOf))
            .ThenBy(milestone => milestone.DueOn)
            .FirstOrDefault();

    /// <summary>The first deadline within the following period of which nothing was handed in by the end of the day, extension included; null when none.</summary>
    public static DateOnly? NextDueOn(IEnumerable<Milestone> milestones, ProgressSpan span) =>
        milestones
            .Where(milestone => !(milestone.SubmittedOn <= span.AsOf))
            .Select(milestone => milestone.ExtendedDueOn ?? milestone.DueOn)
            .Where(due => due is { } on && span.Following.Contains(on))
            .Min();

    private static int DaysBetween(DateOnly? due, DateOnly? day) =>
        due is { } from && day is { } to ? Math.Max(0, to.DayNumber - from.DayNumber) : 0;
}
