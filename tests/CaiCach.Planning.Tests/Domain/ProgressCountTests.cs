using CaiCach.Foundation.Time;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class ProgressCountTests
{
    private static readonly ProgressSpan Q1 = new(
        Period.OfQuarter(2026, 1).Days(PeriodCutoff.Reporting),
        new DateOnly(2026, 3, 14),
        Period.OfQuarter(2026, 2).Days(PeriodCutoff.Reporting)
    );

    /// <summary>The four statuses of the inspection form, by the day of submission against the first deadline, at the end of 14/03/2026.</summary>
    [Theory]
    [InlineData("2026-02-28", "2026-02-28", true, TaskTimeliness.DoneOnTime, 0, true)] // on the very day
    [InlineData("2026-02-28", "2026-03-02", true, TaskTimeliness.DoneLate, 2, true)]
    [InlineData("2025-11-30", "2025-11-20", true, TaskTimeliness.DoneOnTime, 0, false)] // before the period: done, not in it
    [InlineData("2026-03-14", null, false, TaskTimeliness.OpenWithinTime, 0, false)] // its last day is within time
    [InlineData("2026-03-13", null, false, TaskTimeliness.OpenLate, 1, false)]
    [InlineData("2026-02-28", "2026-02-27", false, TaskTimeliness.OpenWithinTime, 0, false)] // waits for the leader: not late by that
    [InlineData("2026-02-28", "2026-03-03", false, TaskTimeliness.OpenLate, 3, false)] // handed in late, waits
    [InlineData("2026-02-28", "2026-03-15", true, TaskTimeliness.OpenLate, 14, false)] // handed in after the day
    public void Of_ATask_AsOfTheDay(string due, string? submitted, bool isConfirmed, TaskTimeliness status, int daysLate, bool isInPeriod)
    {
        var task = Task(due);
        if (submitted is not null)
        {
            task.Milestones[0].Submit(DateOnly.Parse(submitted), "Người Nộp");
        }

        if (isConfirmed)
        {
            task.Milestones[0].Confirm(DateTimeOffset.UnixEpoch, "Người Ký");
        }

        var counted = ProgressCount.Of(task, Q1, "Phòng Kinh tế", null);
        var progress = ProgressCount.Of(task.UnitId, Q1, [], [counted]);

        counted.Status.ShouldBe(status);
        counted.DaysLate.ShouldBe(daysLate);
        progress.Total.Of(status).ShouldBe([task.Id]);
        progress.Total.Count.ShouldBe(1);
        progress.Total.DoneInPeriod.Contains(task.Id).ShouldBe(isInPeriod);
    }

    [Theory]
    [InlineData("2026-03-15", true)] // the first day of the following quarter under the reporting cut-off
    [InlineData("2026-06-14", true)]
    [InlineData("2026-06-15", false)]
    [InlineData("2026-03-14", false)]
    public void Of_ATask_IsNextWhenItFallsDueInTheFollowingPeriod(string due, bool isNext) =>
        (ProgressCount.Of(Task(due), Q1, "", null).NextDueOn is not null).ShouldBe(isNext);

    [Fact]
    public void Of_NoTasks_HasNoShare() => ProgressCount.Of(Guid.Empty, Q1, [], []).Total.DoneShare.ShouldBeNull();

    private static PlanTask Task(string due)
    {
        var plan = new Plan(
            Guid.CreateVersion7(),
            "Kế hoạch",
            null,
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 12, 31),
            DateTimeOffset.UnixEpoch
        );
        var task = new PlanTask(plan, 0);
        task.Describe(
            new TaskDescription { Text = "Việc", Slots = [new MilestoneSlot(null, MilestoneKind.Date, DateOnly.Parse(due), [])] }
        );
        return task;
    }
}
