using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Domain.Clock;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

/// <summary>Which time a late dossier may be promised for: Decree 61/2018, article 19, clause 9, and form 04 of Circular 03/2025.</summary>
public sealed class ExtensionRulesTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly DossierActor Leader = new(Guid.CreateVersion7(), "Lãnh đạo", Unit);

    // Received on Monday 02/03/2026 at 10:15 with 2 working days: due on 04/03 at 10:15. Work is 07:30-11:30 and 13:30-17:30 or so.
    [Theory]
    [InlineData("2d", "03-04 09:00", "03-06 10:15", null)] // before the due time: the apology comes in time
    [InlineData("2d", "03-05 09:00", "03-06 10:15", null)] // after it: possible, though late
    [InlineData("2d", "03-04 09:00", "03-04 10:15", "onestop.extension.not_later")] // the time already promised
    [InlineData("2d", "03-05 09:00", "03-04 16:00", "onestop.extension.not_later")] // past
    [InlineData("2d", "03-05 09:00", "03-05 09:00", "onestop.extension.not_later")] // now
    [InlineData("2d", "03-05 09:00", "03-08 10:15", "onestop.extension.outside_working_hours")] // a Sunday
    [InlineData("2d", "03-05 09:00", "03-06 12:15", "onestop.extension.outside_working_hours")] // lunch
    [InlineData("2d", "03-05 09:00", "2027-03-08 10:15", "onestop.extension.too_far")]
    [InlineData("-", "03-05 09:00", "03-06 10:15", "onestop.extension.no_limit")]
    public void Extend_ToATime_IsRefusedOrNot(string limit, string asOf, string dueAt, string? error)
    {
        var (dossier, history, timekeeper) = Received(limit);

        var moved = Extend(dossier, history, timekeeper, asOf, dueAt);

        (moved.Failed ? moved.Errors[0].Code : null).ShouldBe(error);
        dossier.FirstDueAt.ShouldBe(limit == "-" ? null : ClockCase.At("03-04 10:15"), "the first due time never moves");
        dossier.DueAt.ShouldBe(error is null ? ClockCase.At(dueAt) : dossier.FirstDueAt);
    }

    /// <summary>At most as often as the rules allow: once (data/one-stop/clock-rules.json, maxExtensions).</summary>
    [Fact]
    public void Extend_WhenItWasExtendedBefore_IsRefused()
    {
        var (dossier, history, timekeeper) = Received("2d");
        history.Add(Extend(dossier, history, timekeeper, "03-04 09:00", "03-06 10:15").Value);

        Extend(dossier, history, timekeeper, "03-06 09:00", "03-09 10:15").Errors[0].Code.ShouldBe("onestop.extension.used_up");
    }

    /// <summary>The step goes on: what it used is counted whole when it is done.</summary>
    [Fact]
    public void Extend_InTheMiddleOfAStep_TakesNoTimeFromIt()
    {
        var (dossier, history, timekeeper) = Received("2d");
        history.Add(Extend(dossier, history, timekeeper, "03-03 10:15", "03-06 10:15").Value);
        history[^1].MinutesUsed.ShouldBe(0);

        var input = new MoveInput { OccurredAt = ClockCase.At("03-04 10:15"), OfficerId = Leader.PersonId };
        var assigned = dossier.Move(DossierAction.Assign, input, Leader, [Role.Leader], timekeeper, history, input.OccurredAt);

        assigned.Value.MinutesUsed.ShouldBe(960, "two working days");
    }

    private static CaiCach.Foundation.Writes.Result<DossierEvent> Extend(
        Dossier dossier,
        List<DossierEvent> history,
        DossierTimekeeper timekeeper,
        string asOf,
        string dueAt
    )
    {
        var now = ClockCase.At(asOf);
        var input = new MoveInput
        {
            OccurredAt = now,
            Note = "thiếu người",
            DueAt = ClockCase.At(dueAt),
        };
        return dossier.Move(DossierAction.Extend, input, Leader, [Role.Leader], timekeeper, history, now);
    }

    private static (Dossier Dossier, List<DossierEvent> History, DossierTimekeeper Timekeeper) Received(string limit)
    {
        var timekeeper = new DossierTimekeeper(ClockCase.Limit(limit), ClockCase.Rules, ClockCase.Calendar, []);
        var reception = new DossierReception
        {
            Code = "H00-260302-0001",
            ProcedureId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            ReceivingUnitId = Unit,
            CompetentUnitId = Unit,
            Channel = DossierChannel.Desk,
            OwnerName = "Nguyễn Thị Mẫu",
            ReceivedAt = ClockCase.At("03-02 10:15"),
        };
        var (dossier, received) = Dossier.Receive(reception, Leader, timekeeper, reception.ReceivedAt);
        return (dossier, [received], timekeeper);
    }
}
