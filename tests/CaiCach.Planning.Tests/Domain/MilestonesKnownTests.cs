using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class MilestonesKnownTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2026, 3, 31);

    /// <summary>
    /// One milestone: more time asked for on day 1, granted until 15/04 on day 2, again on day 4 until 30/04, refused on day 6; confirmed on day 8.
    /// </summary>
    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, false)] // asked, not answered
    [InlineData(2, "2026-04-15", false)] // the very instant counts
    [InlineData(3, "2026-04-15", false)]
    [InlineData(4, "2026-04-30", false)]
    [InlineData(7, "2026-04-30", false)] // a refusal takes nothing back
    [InlineData(8, "2026-04-30", true)]
    public void Of_AMilestoneThatWasExtendedTwice_IsExtendedAsItWasThen(int day, string? until, bool isConfirmed)
    {
        var task = ATask();
        var milestone = task.Milestones[0];
        var extensions = new[]
        {
            Answered(milestone, 1, 2, new DateOnly(2026, 4, 15)),
            Answered(milestone, 3, 4, new DateOnly(2026, 4, 30)),
            Answered(milestone, 5, 6, null),
        };
        task.Extend(milestone.Id, new DateOnly(2026, 4, 15)).Failed.ShouldBeFalse();
        task.Extend(milestone.Id, new DateOnly(2026, 4, 30)).Failed.ShouldBeFalse();
        milestone.Submit(Due, "Người Nộp");
        milestone.Confirm(At(8), "Người Ký").Failed.ShouldBeFalse();

        var then = new MilestonesKnown(At(day), [], extensions).Of(task).ShouldHaveSingleItem();

        then.ExtendedDueOn.ShouldBe(until is null ? null : DateOnly.Parse(until));
        (then.DueOn, then.IsConfirmed, then.SubmittedOn).ShouldBe((Due, isConfirmed, isConfirmed ? Due : null));
        milestone.ExtendedDueOn.ShouldBe(new DateOnly(2026, 4, 30));
    }

    private static DateTimeOffset At(int day) => Start.AddDays(day);

    private static Extension Answered(Milestone milestone, int asked, int answered, DateOnly? until)
    {
        var extension = new Extension(milestone, until ?? new DateOnly(2026, 5, 31), "Chờ kinh phí", At(asked), "Người Xin");
        extension.Decide(until, "Lý do", At(answered), "Người Duyệt").Failed.ShouldBeFalse();
        return extension;
    }

    private static PlanTask ATask()
    {
        var plan = new Plan(Guid.CreateVersion7(), "Kế hoạch", null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Start);
        var task = new PlanTask(plan, 0);
        task.Describe(new TaskDescription { Text = "Việc", Slots = [new MilestoneSlot(null, MilestoneKind.Date, Due, [])] });
        task.Activate(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        return task;
    }
}
