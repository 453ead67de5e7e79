using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Planning.Tests.Domain;

public sealed class PlanTaskStateTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void Status_WhateverHappens_ThenStaysWhole()
    {
        var acts = Gen.ListOf(
            from kind in Gen.Choose(0, 4)
            from milestone in Gen.Choose(0, 2)
            from days in Gen.Choose(0, 60)
            select (kind, milestone, days)
        );
        Prop.ForAll(acts.ToArbitrary(), list => Live([.. list])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ReportProgress_WhenHandedInLateAndWaiting_ThenIsLateUntilAndAfterConfirmed()
    {
        var task = ATask();
        var milestone = task.Milestones[0];
        var late = milestone.DueOn!.Value.AddDays(3);

        task.ReportProgress(Report(late), milestone.Id, late).Failed.ShouldBeFalse();

        task.OpenDueOn.ShouldBe(milestone.DueOn);
        Denormalised(task, late).ShouldBe(TaskTimeliness.OpenLate);
        TaskTimelinessRule.AsOf([.. task.Milestones], late).ShouldBe(TaskTimeliness.OpenLate);
    }

    [Fact]
    public void Extend_WhenGranted_ThenTheFirstDeadlineStaysAndDecides()
    {
        var task = ATask();
        var milestone = task.Milestones[0];
        var due = milestone.DueOn!.Value;

        task.Extend(milestone.Id, due.AddDays(30)).Failed.ShouldBeFalse();

        milestone.DueOn.ShouldBe(due);
        milestone.ExtendedDueOn.ShouldBe(due.AddDays(30));
        task.OpenDueOn.ShouldBe(due);
        TaskTimelinessRule.AsOf([.. task.Milestones], due.AddDays(1)).ShouldBe(TaskTimeliness.OpenLate);
    }

    [Fact]
    public void Extend_WhenNotLater_ThenIsRefused()
    {
        var task = ATask();
        var milestone = task.Milestones[0];

        task.Extend(milestone.Id, milestone.DueOn!.Value).Errors.ShouldContain(PlanErrors.ExtensionMustBeLater);
        task.Extend(Guid.Empty, milestone.DueOn!.Value.AddDays(1)).Errors.ShouldContain(PlanErrors.TaskNotOpen);
        milestone.ExtendedDueOn.ShouldBeNull();
    }

    private static bool Live((int Kind, int Milestone, int Days)[] acts)
    {
        var task = ATask();
        var today = First;
        foreach (var (kind, index, days) in acts)
        {
            today = today.AddDays(days);
            var milestone = task.Milestones[index];
            _ = kind switch
            {
                0 => task.ReportProgress(Report(today), milestone.Id, today),
                1 => task.Confirm(At(today), "Lãnh đạo"),
                2 => task.Return(),
                3 => task.Extend(milestone.Id, today.AddDays(10)),
                _ => task.ReportProgress(Report(today.AddDays(-days)), milestone.Id, today),
            };
            if (!IsWhole(task, today))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWhole(PlanTask task, DateOnly today) =>
        (task.FinishedOn is null || task.Milestones.All(milestone => milestone.IsConfirmed))
        && task.OpenDueOn
            == task.Milestones.Where(milestone =>
                    milestone.SubmittedOn is null || (!milestone.IsConfirmed && milestone.SubmittedOn > milestone.DueOn)
                )
                .Min(milestone => milestone.DueOn)
        && task.IsAwaitingConfirmation == task.Milestones.Any(milestone => milestone.IsAwaitingConfirmation)
        && task.Milestones.Select(milestone => milestone.DueOn).SequenceEqual(ATask().Milestones.Select(milestone => milestone.DueOn))
        && TaskTimelinessRule.AsOf([.. task.Milestones], today) == Denormalised(task, today);

    /// <summary>As the queries of lists tell it.</summary>
    private static TaskTimeliness Denormalised(PlanTask task, DateOnly today) =>
        task.FinishedOn is not null
            ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
            : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime);

    private static ProgressReport Report(DateOnly day) => new(50, day, At(day), "Cán bộ", HasEvidence: true);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);

    private static PlanTask ATask()
    {
        var plan = new Plan(Guid.Empty, "Kế hoạch", null, First, new DateOnly(2026, 12, 31), At(First));
        var task = new PlanTask(plan, 0);
        task.Describe(
            new TaskDescription
            {
                Text = "Nhiệm vụ",
                Slots =
                [
                    new("Xây dựng kế hoạch", MilestoneKind.Date, new DateOnly(2026, 1, 31), []),
                    new("Báo cáo", MilestoneKind.Date, new DateOnly(2026, 6, 30), []),
                    new(null, MilestoneKind.External, null, []),
                ],
            }
        );
        task.Activate(plan.PeriodFrom, plan.PeriodTo);
        return task;
    }
}
