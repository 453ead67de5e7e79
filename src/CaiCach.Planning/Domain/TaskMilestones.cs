using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Where a task stands by its milestones.</summary>
/// <param name="OpenDueOn">First deadline still owed; null when nothing dated is.</param>
/// <param name="FinishedOn">The day on which the last deliverable was handed in, once all are confirmed.</param>
/// <param name="IsFinishedLate">Whether one of them came after its first deadline.</param>
/// <param name="IsAwaitingConfirmation">Whether something handed in waits for the leader.</param>
internal sealed record TaskStanding(DateOnly? OpenDueOn, DateOnly? FinishedOn, bool IsFinishedLate, bool IsAwaitingConfirmation);

/// <summary>What a task's milestones say together.</summary>
internal static class TaskMilestones
{
    /// <summary>The columns that lists filter and sort by; a test proves them equal to <see cref="TaskTimelinessRule"/> as of today.</summary>
    public static TaskStanding Standing(List<Milestone> milestones)
    {
        var isFinished = milestones.Count > 0 && milestones.TrueForAll(milestone => milestone.IsConfirmed);
        return new TaskStanding(
            milestones.Where(milestone => milestone.IsOwed).Min(milestone => milestone.DueOn),
            isFinished ? milestones.Max(milestone => milestone.SubmittedOn) : null,
            isFinished && milestones.Exists(milestone => milestone.SubmittedOn > milestone.DueOn),
            milestones.Exists(milestone => milestone.IsAwaitingConfirmation)
        );
    }

    /// <summary>Hands one milestone in, with evidence, once.</summary>
    public static Result HandIn(List<Milestone> milestones, Guid id, ProgressReport report)
    {
        if (!report.HasEvidence)
        {
            return PlanErrors.EvidenceNeeded;
        }

        if (milestones.Find(candidate => candidate.Id == id) is not { SubmittedOn: null } milestone)
        {
            return PlanErrors.TaskNotOpen;
        }

        milestone.Submit(report.OccurredOn, report.PersonName);
        return Result.Done();
    }

    /// <summary>Progress within a period of continuous work keeps that period, without asking a leader.</summary>
    public static void KeepContinuous(IEnumerable<Milestone> milestones, ProgressReport report)
    {
        foreach (
            var milestone in milestones.Where(milestone =>
                milestone.Kind == MilestoneKind.Continuous
                && !milestone.IsConfirmed
                && milestone.PeriodFrom <= report.OccurredOn
                && report.OccurredOn <= milestone.DueOn
            )
        )
        {
            milestone.Submit(report.OccurredOn, report.PersonName);
            milestone.Confirm(report.RecordedAt, report.PersonName);
        }
    }

    /// <summary>The deadlines as slots, in their order.</summary>
    public static IEnumerable<MilestoneSlot> Slots(IEnumerable<Milestone> milestones) =>
        milestones
            .OrderBy(milestone => milestone.SortOrder)
            .Select(milestone => new MilestoneSlot(
                milestone.Label,
                milestone.Kind,
                milestone.DueOn,
                milestone.Cadence,
                milestone.PeriodFrom
            ));
}
