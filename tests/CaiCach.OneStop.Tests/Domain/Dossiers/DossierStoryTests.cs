using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Tests.Domain.Clock;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

/// <summary>Whatever people try with a dossier, in whatever order: refused moves change nothing, and the history alone tells the state.</summary>
public sealed class DossierStoryTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly DossierActor Officer = new(Guid.CreateVersion7(), "Cán bộ", Unit);
    private static readonly DossierActor Other = new(Guid.CreateVersion7(), "Người khác", Unit);
    private static readonly DossierTimekeeper Timekeeper = new(
        new TimeLimit(5, TimeLimitUnit.WorkingDays),
        ClockCase.Rules,
        ClockCase.Calendar,
        []
    );

    [Fact]
    public void Dossier_WhateverIsTried_StaysWhole()
    {
        var tries = Gen.ListOf(
            from action in Gen.Elements(Enum.GetValues<DossierAction>())
            from role in Gen.Elements(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)
            from isOfficer in Gen.Elements(true, false)
            from minutes in Gen.Choose(-30, 3000)
            from saysAll in Gen.Elements(true, true, true, false)
            select new Try(action, role, isOfficer ? Officer : Other, minutes, saysAll)
        );
        Prop.ForAll(tries.ToArbitrary(), list => Live([.. list])).QuickCheckThrowOnFailure();
    }

    /// <summary>A completion that is taken back was no end: the time until then is used, and what was true before it stays told so.</summary>
    [Fact]
    public void Recall_AfterTheResultWasLaidReady_LetsTheClockRunOn()
    {
        var (dossier, history) = Lived(
            (DossierAction.Assign, "03-02 09:00"),
            (DossierAction.Submit, "03-03 09:00"),
            (DossierAction.Approve, "03-04 09:00"),
            (DossierAction.Sign, "03-04 09:30"),
            (DossierAction.Complete, "03-04 10:00")
        );
        dossier.EndedAt.ShouldBe(ClockCase.At("03-04 10:00"));
        var desk = new MoveInput { OccurredAt = ClockCase.At("03-10 10:00"), Note = "Sai tên" };
        dossier
            .Move(DossierAction.Recall, desk, Other, [Role.Receptionist], Timekeeper, history, desk.OccurredAt)
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_your_doing");

        history.Add(dossier.Move(DossierAction.Recall, desk, Officer, [Role.Officer], Timekeeper, history, desk.OccurredAt).Value);

        (dossier.Stage, dossier.EndedAt).ShouldBe((DossierStage.Approved, null));
        history[^1].MinutesUsed.ShouldBe(4 * 480);
        ShouldBeWhole(dossier, history, desk.OccurredAt);
        Timekeeper.Read(history, ClockCase.At("03-05 09:00")).EndedAt.ShouldBe(ClockCase.At("03-04 10:00"), "as it was known then");
        Timekeeper.Read(history, desk.OccurredAt).Verdict.ShouldBe(ClockVerdict.Overdue, "five working days from 02/03");
        history.Add(Go(dossier, history, DossierAction.Recall, "03-10 11:00"));
        dossier.Stage.ShouldBe(DossierStage.Proposed);
        ShouldBeWhole(dossier, history, ClockCase.At("03-10 11:00"));
    }

    private static (Dossier Dossier, List<DossierEvent> History) Lived(params (DossierAction Action, string At)[] moves)
    {
        var at = ClockCase.At("03-02 08:00");
        var (dossier, received) = Dossier.Receive(Reception(at), Other, Timekeeper, at);
        var history = new List<DossierEvent> { received };
        foreach (var (action, time) in moves)
        {
            history.Add(Go(dossier, history, action, time));
        }

        return (dossier, history);
    }

    private static DossierEvent Go(Dossier dossier, List<DossierEvent> history, DossierAction action, string time)
    {
        var input = new MoveInput
        {
            OccurredAt = ClockCase.At(time),
            Note = "lý do",
            OfficerId = Officer.PersonId,
            OfficerName = Officer.Name,
            IsSigned = true,
        };
        Role[] all = [Role.Receptionist, Role.Officer, Role.Leader];
        var moved = dossier.Move(action, input, Officer, all, Timekeeper, history, input.OccurredAt);
        moved.Errors.ShouldBeEmpty(action.ToString());
        return moved.Value;
    }

    private sealed record Try(DossierAction Action, Role Role, DossierActor Actor, int Minutes, bool SaysAll);

    private static void Live(IReadOnlyList<Try> tries)
    {
        var now = ClockCase.At("03-02 08:00");
        var (dossier, received) = Dossier.Receive(Reception(now), Other, Timekeeper, now);
        var history = new List<DossierEvent> { received };
        foreach (var one in tries)
        {
            now = now.AddMinutes(Math.Max(0, one.Minutes));
            Attempt(dossier, history, one, now);
        }
    }

    private static DossierReception Reception(DateTimeOffset at) =>
        new()
        {
            Code = "HS.ST-260302-0001",
            ProcedureId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            ReceivingUnitId = Unit,
            CompetentUnitId = Unit,
            Channel = DossierChannel.Desk,
            OwnerName = "Nguyễn Thị Mẫu",
            ReceivedAt = at,
        };

    private static void Attempt(Dossier dossier, List<DossierEvent> history, Try one, DateTimeOffset now)
    {
        var before = (dossier.Stage, dossier.EventCount, dossier.OfficerId, dossier.SupplementCount, dossier.MovedAt);
        var input = new MoveInput
        {
            OccurredAt = one.Minutes < 0 ? now.AddMinutes(one.Minutes - 100_000) : now,
            Note = one.SaysAll ? "lý do" : null,
            OfficerId = one.SaysAll ? Officer.PersonId : null,
            OfficerName = Officer.Name,
            AnswerBy = one.SaysAll ? new DateOnly(2026, 12, 31) : null,
            IsBooked = one.SaysAll,
            IsCorrection = one.SaysAll,
            IsSigned = one.SaysAll,
            DueAt = one.SaysAll ? ClockCase.Calendar.NextWorkingInstant(now.AddDays(one.Minutes % 20)) : null,
        };

        var moved = dossier.Move(one.Action, input, one.Actor, [one.Role], Timekeeper, history, now);

        if (moved.Failed)
        {
            (dossier.Stage, dossier.EventCount, dossier.OfficerId, dossier.SupplementCount, dossier.MovedAt).ShouldBe(before);
            return;
        }

        history.Add(moved.Value);
        var move = DossierMoves.Find(before.Stage, one.Action).ShouldNotBeNull("nothing moves past the table");
        move.Roles.ShouldContain(one.Role);
        ShouldBeWhole(dossier, history, now);
    }

    private static void ShouldBeWhole(Dossier dossier, List<DossierEvent> history, DateTimeOffset now)
    {
        history.Select(happened => happened.Sequence).ShouldBe(Enumerable.Range(1, history.Count));
        history
            .Zip(history.Skip(1))
            .ShouldAllBe(pair => pair.First.ToStage == pair.Second.FromStage && pair.First.OccurredAt <= pair.Second.OccurredAt);
        dossier.Stage.ShouldBe(history[^1].ToStage);
        dossier.Status.ShouldBe(DossierStages.StatusOf(history[^1].ToStage));
        history.Where(happened => DossierStages.IsPaused(happened.FromStage)).ShouldAllBe(happened => happened.MinutesUsed == 0);
        var read = Timekeeper.Read(history, now);
        dossier.FirstDueAt.ShouldBe(read.FirstDueAt);
        dossier.DueAt.ShouldBe(read.DueAt);
        Timekeeper.Read(history.Where(happened => happened.DueAt is null), now).FirstDueAt.ShouldBe(read.FirstDueAt, "no promise moves it");
        dossier.DueAt!.Value.ShouldBeGreaterThanOrEqualTo(dossier.FirstDueAt!.Value);
        var extensions = history.Where(happened => happened.Action == DossierAction.Extend).ToList();
        extensions.ShouldAllBe(happened => happened.FromStage == happened.ToStage && happened.DueAt > happened.OccurredAt);
        extensions.Count.ShouldBeLessThanOrEqualTo(ClockCase.Rules.MaxExtensions.Value);
        dossier.SupplementCount.ShouldBe(
            history.Count(happened => happened is { Action: DossierAction.AskSupplement, ToStage: DossierStage.AwaitingSupplement })
        );
        (dossier.AnswerBy is not null).ShouldBe(dossier.Stage == DossierStage.AwaitingSupplement, "no hand-over forgets what was asked");
        (dossier.EndedAt is not null).ShouldBe(!DossierStages.IsOpen(dossier.Stage));
        ClockCase
            .Calendar.IsWorkingDay(DateOnly.FromDateTime(dossier.FirstDueAt!.Value.ToOffset(TimeSpan.FromHours(7)).DateTime))
            .ShouldBeTrue();
    }
}
