using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Tests.Domain.Clock;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

/// <summary>A dossier that goes by a process (issue 3, section 2): hours and powers by step, branches, another agency.</summary>
public sealed class DossierStepsTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Guid Asked = Guid.CreateVersion7();
    private static readonly DossierActor Actor = new(Guid.CreateVersion7(), "Cán bộ", Unit);
    private static readonly Role[] AllRoles = [Role.Receptionist, Role.Officer, Role.Leader];

    /// <summary>Received, assigned, examined; on the spot or after asking; approved, returned.</summary>
    private static readonly ProcessStep[] Steps =
    [
        new("TN", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 30),
        new("PC", "Phân công", ProcessStepKind.Assign, Role.Leader, 30),
        new("TD", "Thẩm định", ProcessStepKind.Process, Role.Officer, 240, StepPowers.AskSupplement, ["LYK", "DX"]),
        new("LYK", "Hỏi cơ quan thuế", ProcessStepKind.Consult, Role.Officer, 480, StepPowers.None, Agency: AgencyKind.Tax),
        new("DX", "Đề xuất", ProcessStepKind.Process, Role.Officer, 60, StepPowers.Stop | StepPowers.AskPayment),
        new("PD", "Phê duyệt", ProcessStepKind.Approve, Role.Leader, 120),
        new("TKQ", "Trả kết quả", ProcessStepKind.Return, Role.Receptionist, 30),
    ];

    private static readonly DossierTimekeeper Timekeeper = new(
        new TimeLimit(5, TimeLimitUnit.WorkingDays),
        ClockCase.Rules,
        ClockCase.Calendar,
        Steps
    );

    [Theory]
    [InlineData("", "PC", "Assign")]
    [InlineData("Assign", "TD", "Assign,Forward,AskSupplement")]
    [InlineData("Assign Forward:LYK", "LYK", "Assign,Forward,Consult")]
    [InlineData("Assign Forward:LYK Consult", "LYK", "Assign,Answer")]
    [InlineData("Assign Forward:LYK Consult Answer", "LYK", "Assign,Forward,Consult")]
    [InlineData("Assign Forward:LYK Forward", "DX", "Assign,Submit,AskPayment,Stop")]
    [InlineData("Assign Forward:DX", "DX", "Assign,Submit,AskPayment,Stop")]
    [InlineData("Assign Forward:DX Submit", "PD", "Approve,SendBack,Recall,Assign")]
    [InlineData("Assign Forward:DX Submit SendBack", "DX", "Assign,Submit,AskPayment,Stop")]
    [InlineData("Assign AskSupplement", "TD", "Supplement,Assign,Stop")]
    [InlineData("Assign Forward:DX Submit Approve", "TKQ", "Complete,Recall")]
    [InlineData("Assign Forward:DX Submit Approve Recall", "PD", "Approve,SendBack,Recall,Assign")]
    [InlineData("Assign Forward:DX Submit Approve Complete Recall", "TKQ", "Complete,Recall")]
    [InlineData("Assign Forward:DX Submit Approve Recall SendBack", "DX", "Assign,Submit,AskPayment,Stop")]
    public void Moves_ByAProcess_AreThoseOfItsStep(string moves, string step, string open)
    {
        var (dossier, history) = Live(moves);

        dossier.StepCode.ShouldBe(step);
        DossierMoves
            .From(dossier.Stage)
            .Where(move => dossier.IsOpen(move, Actor, AllRoles, Steps, history) && move.Action != DossierAction.Withdraw)
            .Select(move => move.Action)
            .ShouldBe(open.Split(',').Select(Enum.Parse<DossierAction>), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Assign", "Forward", "next_step_missing")]
    [InlineData("Assign", "Forward:PD", "next_step_unknown")]
    [InlineData("Assign", "Submit", "not_in_step")]
    [InlineData("Assign", "Stop", "not_in_step")]
    [InlineData("Assign Forward:DX", "AskSupplement", "not_in_step")]
    [InlineData("Assign Forward:LYK Consult", "Forward", "not_answered")]
    [InlineData("Assign", "Answer", "nothing_asked")]
    public void Move_ThatTheStepDoesNotAllow_IsRefused(string moves, string last, string error)
    {
        var (dossier, history) = Live(moves);

        Move(dossier, history, last, dossier.MovedAt).Errors[0].Code.ShouldBe($"onestop.dossier.{error}");
    }

    [Fact]
    public void Time_OfEachStep_IsCountedAgainstWhatItWasAllotted()
    {
        // 02/03/2026 is a Monday; each move 60 minutes of work after the one before, from 08:00 (1, 2 … hours).
        var (dossier, history) = Live("Assign Forward:LYK Consult Answer Forward Submit SendBack");

        history
            .Select(happened => (happened.StepCode, happened.MinutesUsed, happened.MinutesAllotted))
            .ShouldBe([
                (null, 0, null),
                ("PC", 60, 60),
                ("TD", 60, 240),
                ("LYK", 60, 480),
                ("LYK", 60, 480),
                ("LYK", 60, 480),
                ("DX", 60, 60),
                ("PD", 60, 120),
            ]);
        StepUse
            .Of(dossier, history, Timekeeper, ClockCase.Calendar.AddWorkingMinutes(dossier.MovedAt, 30))
            .Select(use => (use.Step.Code, use.State, use.MinutesUsed, use.MinutesAllotted, use.IsLate))
            .ShouldBe([
                ("TN", "done", 0, null, false),
                ("PC", "done", 60, 60, false),
                ("TD", "done", 60, 240, false),
                ("LYK", "done", 180, 480, false),
                ("DX", "now", 90, 60, true),
                ("PD", "todo", 60, 120, false),
                ("TKQ", "todo", 0, 30, false),
            ]);
        history[3].AskedAgency.ShouldBe("Sở Nội vụ");
        history[4].AskedUnitId.ShouldBe(Asked);
        dossier.UnitIds.ShouldBe([Unit, Asked], "the unit that was asked goes on seeing it");
    }

    /// <summary>Whatever is tried, stage and step belong together, and no line of history leaves the process.</summary>
    [Fact]
    public void Dossier_WhateverIsTried_StandsInAStepOfItsProcess()
    {
        var tries = Gen.Elements(Enum.GetValues<DossierAction>().SelectMany(Words).ToArray()).ArrayOf(100);
        var returned = 0;
        Prop.ForAll(
                tries.ToArbitrary(),
                words =>
                {
                    var (dossier, history) = Live("");
                    foreach (var word in words)
                    {
                        Move(dossier, history, word, ClockCase.Calendar.AddWorkingMinutes(dossier.MovedAt, 10));
                        ShouldFit(dossier);
                    }

                    history.Skip(1).ShouldAllBe(happened => Steps.Any(step => step.Code == happened.StepCode));
                    history
                        .Count(happened => happened.Action == DossierAction.Approve)
                        .ShouldBeLessThan(
                            2 + history.Count(happened => happened is { Action: DossierAction.Recall, FromStage: DossierStage.Approved })
                        );
                    returned += dossier.Stage == DossierStage.Returned ? 1 : 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        returned.ShouldBeGreaterThan(0);
    }

    private static string[] Words(DossierAction action) =>
        action switch
        {
            DossierAction.Forward => ["Forward", "Forward:LYK", "Forward:DX", "Forward:TKQ"],
            DossierAction.Withdraw => [],
            _ => [action.ToString()],
        };

    private static void ShouldFit(Dossier dossier)
    {
        ProcessStepKind[] kinds = dossier.Stage switch
        {
            DossierStage.Received => [ProcessStepKind.Assign],
            DossierStage.InHand or DossierStage.AwaitingPayment or DossierStage.AwaitingSupplement or DossierStage.Stopped =>
            [
                ProcessStepKind.Process,
                ProcessStepKind.Consult,
            ],
            DossierStage.Proposed => [ProcessStepKind.Approve],
            _ => [ProcessStepKind.Return],
        };
        kinds.ShouldContain(Steps.Single(step => step.Code == dossier.StepCode).Kind, dossier.Stage.ToString());
    }

    private static (Dossier Dossier, List<DossierEvent> History) Live(string moves)
    {
        var at = ClockCase.At("03-02 08:00");
        var reception = new DossierReception
        {
            Code = "HS.ST-260302-0001",
            ProcedureId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            ProcessId = Guid.CreateVersion7(),
            ReceivingUnitId = Unit,
            CompetentUnitId = Unit,
            Channel = DossierChannel.Desk,
            OwnerName = "Nguyễn Thị Mẫu",
            ReceivedAt = at,
        };
        var (dossier, received) = Dossier.Receive(reception, Actor, Timekeeper, at);
        var history = new List<DossierEvent> { received };
        foreach (var move in moves.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Move(dossier, history, move, ClockCase.Calendar.AddWorkingMinutes(dossier.MovedAt, 60)).Errors.ShouldBeEmpty();
        }

        return (dossier, history);
    }

    private static Foundation.Writes.Result<DossierEvent> Move(Dossier dossier, List<DossierEvent> history, string word, DateTimeOffset at)
    {
        var parts = word.Split(':');
        var input = new MoveInput
        {
            OccurredAt = at,
            Note = "lý do",
            OfficerId = Actor.PersonId,
            OfficerName = Actor.Name,
            AnswerBy = new DateOnly(2026, 12, 31),
            NextStep = parts.Length > 1 ? parts[1] : null,
            AskedAgency = "Sở Nội vụ",
            AskedUnitId = Asked,
        };
        var moved = dossier.Move(Enum.Parse<DossierAction>(parts[0]), input, Actor, AllRoles, Timekeeper, history, at);
        if (!moved.Failed)
        {
            history.Add(moved.Value);
        }

        return moved;
    }
}
