using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class TaskPartsTests
{
    private static readonly Plan APlan = new(
        Guid.Empty,
        "Kế hoạch",
        null,
        new DateOnly(2026, 1, 1),
        new DateOnly(2026, 12, 31),
        DateTimeOffset.UnixEpoch
    );

    [Theory]
    [InlineData("Rà soát thủ tục\nCông khai thủ tục", 2)]
    [InlineData("Rà soát thủ tục; công khai thủ tục; báo cáo", 3)]
    [InlineData("Rà soát thủ tục", 1)]
    [InlineData("", 0)]
    [InlineData(";;;\n\n", 0)]
    public void Lines_WhenTextHasParts_ThenNamesThem(string text, int count) => TaskParts.Lines(text).Count.ShouldBe(count);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Split_WhenThereIsNoSuchLine_ThenGivesNothing(int line) => TaskParts.Split(ATask("Một\nHai", "A"), line).ShouldBeNull();

    [Fact]
    public void Merge_WhenSplitBefore_ThenGivesTheSameTaskAgain()
    {
        var whole = ATask("Rà soát\nCông khai\nBáo cáo", "Phòng A");

        var (first, second) = TaskParts.Split(whole, 1)!.Value;
        var merged = TaskParts.Merge(ATask(first), ATask(second));

        merged.Text.ShouldBe(whole.Text);
        merged.Deliverables.ShouldBe(whole.Deliverables);
        merged.LeadNames.ShouldBe(whole.LeadNames);
        merged.Slots.ShouldBe(whole.Slots, MilestoneSlotComparer.Instance);
    }

    [Fact]
    public void ChooseLead_WhenSeveralArePrinted_ThenTheOthersHelp()
    {
        var unit = Guid.CreateVersion7();

        var chosen = TaskParts.ChooseLead(ATask("Việc", "Phòng A", "Phòng B"), "Phòng B", unit, null);

        chosen.LeadUnitId.ShouldBe(unit);
        chosen.LeadNames.ShouldBe(["Phòng B"]);
        chosen.CoordinatingNames.ShouldBe(["Phòng A"]);
    }

    private static PlanTask ATask(string text, params string[] leads) =>
        ATask(
            new TaskDescription
            {
                Text = text,
                LeadNames = leads,
                Deliverables = ["Báo cáo"],
                Slots = [new(null, MilestoneKind.Date, new DateOnly(2026, 6, 30), [])],
            }
        );

    private static PlanTask ATask(TaskDescription description)
    {
        var task = new PlanTask(APlan, 0);
        task.Describe(description);
        return task;
    }
}
