using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Tests.Domain.Processes;

public sealed class ProcessDrawingTests
{
    [Fact]
    public void Steps_StandBelowEachOther_AndWaysThatPassSomeOverTakeLanesOfTheirOwn()
    {
        ProcessStep[] steps =
        [
            new("TN", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 30),
            new(
                "TD",
                "Thẩm định hồ sơ, xác minh thực địa cùng đại diện thôn",
                ProcessStepKind.Process,
                Role.Officer,
                180,
                Next: ["HOI", "PD"]
            ),
            new("HOI", "Hỏi thuế", ProcessStepKind.Consult, Role.Officer, 60, StepPowers.None, ["LAI", "PD"], AgencyKind.Tax),
            new("LAI", "Thẩm định lại", ProcessStepKind.Process, Role.Officer, 60),
            new("PD", "Phê duyệt", ProcessStepKind.Approve, Role.Leader, 60),
            new("TKQ", "Trả kết quả", ProcessStepKind.Return, Role.Receptionist, 30),
        ];

        var drawing = new ProcessDrawing(new ProcessFlow(steps));

        drawing.Steps.Select(drawn => drawn.Step.Code).ShouldBe(["TN", "TD", "HOI", "LAI", "PD", "TKQ"]);
        drawing.Steps.Zip(drawing.Steps.Skip(1)).ShouldAllBe(pair => pair.First.Top + pair.First.Height < pair.Second.Top);
        drawing.Height.ShouldBeGreaterThanOrEqualTo(drawing.Steps[^1].Top + drawing.Steps[^1].Height);
        drawing.Ways.Count(way => way.IsDirect).ShouldBe(5);
        var lanes = drawing.Ways.Where(way => !way.IsDirect).Select(way => way.Path.Split('H')[1].Split('V')[0]).ToList();
        lanes.Count.ShouldBe(2, "from TD and from HOI to PD");
        lanes.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        drawing.Steps[2].Exits.Select(line => line.Text).ShouldBe(["hỏi cơ quan", "thuế"]);
        drawing.Steps[1].ExitArrows.Count.ShouldBe(3, "supplement, refusal, payment");
        drawing.Steps.SelectMany(drawn => drawn.Lines).ShouldAllBe(line => line.Text.Length <= 26);
    }

    [Fact]
    public void Drafts_WithACircleOrAStepThatNothingLeadsTo_AreDrawnAsWell()
    {
        ProcessStep[] steps =
        [
            new("TN", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 30),
            new("A", "Một", ProcessStepKind.Process, Role.Officer, 30, Next: ["TN"]),
            new("B", new string('x', 90), ProcessStepKind.Process, Role.Officer, 30),
        ];

        var drawing = new ProcessDrawing(new ProcessFlow(steps));

        drawing.Steps.Count.ShouldBe(3);
        drawing.Steps.SelectMany(drawn => drawn.Lines).ShouldAllBe(line => line.Text.Length <= 26);
    }
}
