using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using static CaiCach.OneStop.Tests.Domain.Clock.ClockCase;

namespace CaiCach.OneStop.Tests.Domain.Clock;

// Worked out by hand over data/calendars. CC: Civil Code 2015. S6: dossier facts, section 6. S5: section 5 (reception after 15:00).
// LC: Labour Code 2019. Of 2026: 2/3 is a Monday; off 16-20/2, 27/4, 30/4, 1/5, 31/8-2/9, 24/11; worked Saturdays 10/1, 22/8.
public sealed class DossierClockTests
{
    [Theory]
    [InlineData("4h", "2026-03-02 08:00", "2026-03-02 14:00")] // CC 147.1: from the moment; 3.5 h in the morning, 0.5 h after lunch
    [InlineData("8h", "2026-03-02 06:40", "2026-03-02 17:00")] // S6: before opening, from opening
    [InlineData("8h", "2026-03-02 07:00", "2026-03-02 17:00")] // S6: a working day is 8 hours
    [InlineData("8h", "2026-03-02 10:15", "2026-03-03 10:15")] // 285 min on the day, 195 on the next
    [InlineData("2h", "2026-03-02 12:10", "2026-03-02 15:30")] // S6: in the lunch break, from the afternoon
    [InlineData("2h", "2026-03-02 11:30", "2026-03-02 15:30")] // at the end of the morning
    [InlineData("2h", "2026-03-02 17:00", "2026-03-03 09:00")] // S6: at closing, from the next morning
    [InlineData("2h", "2026-03-02 17:20", "2026-03-03 09:00")] // S6: after closing
    [InlineData("8h", "2026-03-02 15:20", "2026-03-03 15:20")] // S5: the hand-over after 15:00 moves no limit; 100 + 270 + 110 min
    [InlineData("1h", "2026-03-06 16:30", "2026-03-09 07:30")] // over a weekend
    [InlineData("2h", "2026-03-07 09:00", "2026-03-09 09:00")] // on a Saturday
    [InlineData("8h", "2026-02-13 15:00", "2026-02-23 15:00")] // over Tết (LC 112): 120 + 270 + 90 min
    [InlineData("8h", "2026-01-09 15:00", "2026-01-10 15:00")] // into a worked Saturday (9441/TB-BNV)
    [InlineData("4h", "2026-08-28 15:00", "2026-09-03 09:00")] // over 2/9 and the swapped 31/8
    [InlineData("3h", "2026-11-23 15:30", "2026-11-25 08:30")] // over 24/11 (28/2026/QH16)
    [InlineData("2d", "2026-03-02 10:15", "2026-03-04 10:15")] // S6: keeps the time of day
    [InlineData("2d", "2026-03-02 06:50", "2026-03-04 07:00")] // S6: before opening
    [InlineData("2d", "2026-03-02 12:10", "2026-03-04 13:30")] // S6: in the lunch break
    [InlineData("2d", "2026-03-02 17:00", "2026-03-05 07:00")] // S6: at closing adds a day
    [InlineData("2d", "2026-03-02 17:20", "2026-03-05 07:00")] // S6: after closing adds a day
    [InlineData("2d", "2026-03-02 15:20", "2026-03-04 15:20")] // S5: after 15:00 moves no limit
    [InlineData("3d", "2026-01-09 09:00", "2026-01-13 09:00")] // 10/1 worked, 12, 13
    [InlineData("1d", "2026-01-10 16:00", "2026-01-12 16:00")] // received on a worked Saturday
    [InlineData("5d", "2026-02-13 10:00", "2026-02-27 10:00")] // Tết: 23-27/2
    [InlineData("5d", "2026-02-11 10:00", "2026-02-25 10:00")] // 12, 13, Tết, 23, 24, 25
    [InlineData("3d", "2026-04-29 14:00", "2026-05-06 14:00")] // 30/4 and 1/5, weekend, 4, 5, 6
    [InlineData("2d", "2026-04-24 08:00", "2026-04-29 08:00")] // 27/4 made up for Giỗ Tổ on a Sunday (LC 111.3)
    [InlineData("2d", "2026-08-21 08:00", "2026-08-24 08:00")] // 22/8 worked, 24
    [InlineData("3d", "2026-08-28 10:30", "2026-09-07 10:30")] // 3, 4, 7/9
    [InlineData("2d", "2026-11-23 10:00", "2026-11-26 10:00")] // 24/11 off without make-up: 25, 26
    [InlineData("1d", "2026-11-24 09:00", "2026-11-26 07:00")] // received on a day off: from the 25th at opening
    [InlineData("3d", "2025-04-25 10:00", "2025-04-29 10:00")] // 26/4 worked, 28, 29
    [InlineData("4d", "2025-04-25 10:00", "2025-05-05 10:00")] // then 30/4, 1/5, swapped 2/5
    [InlineData("1d", "2025-01-24 15:00", "2025-02-03 15:00")] // Tết 2025
    [InlineData("10d", "2025-03-28 09:00", "2025-04-14 09:00")] // 31/3, 1-4/4, Giỗ Tổ 7/4 off, 8-11, 14
    [InlineData("15d", "2025-08-25 10:00", "2025-09-17 10:00")] // 26-29/8, 1 and 2/9 off, 3-5, 8-12, 15-17
    [InlineData("10c", "2026-03-02 10:15", "2026-03-12 17:00")] // CC 147.2, 148.1: the day after is the first; with the end of the last
    [InlineData("5c", "2026-03-02 10:15", "2026-03-09 17:00")] // CC 148.5: Saturday 7/3 to Monday
    [InlineData("6c", "2026-03-02 10:15", "2026-03-09 17:00")] // CC 148.5: Sunday 8/3 to Monday
    [InlineData("7c", "2026-03-02 10:15", "2026-03-09 17:00")] // the Monday itself
    [InlineData("3c", "2026-02-13 10:15", "2026-02-23 17:00")] // CC 148.5: 16/2 is Tết
    [InlineData("5c", "2026-08-17 08:00", "2026-08-22 17:00")] // a worked Saturday is no day off
    [InlineData("1c", "2026-11-23 08:00", "2026-11-25 17:00")] // CC 148.5: 24/11
    [InlineData("1c", "2026-03-07 09:00", "2026-03-10 17:00")] // received on a Saturday: counts as Monday
    [InlineData("30c", "2026-04-01 08:00", "2026-05-04 17:00")] // 1/5 off, then a weekend
    [InlineData("1m", "2026-03-02 10:15", "2026-04-02 17:00")] // CC 148.3: the same day of the month
    [InlineData("1m", "2026-01-30 10:15", "2026-03-02 17:00")] // no 30/2: 28/2, a Saturday (CC 148.3, 148.5)
    [InlineData("1m", "2026-03-31 10:15", "2026-05-04 17:00")] // no 31/4: 30/4 off, 1/5 off, weekend
    [InlineData("3m", "2025-11-28 10:15", "2026-03-02 17:00")] // 28/2 is a Saturday
    [InlineData("2m", "2027-12-31 10:15", "2028-02-29 17:00")] // no 31/2: 29/2, a Tuesday
    [InlineData("1m", "2028-02-29 10:15", "2028-03-29 17:00")] // from 29/2
    [InlineData("12m", "2028-02-29 10:15", "2029-02-28 17:00")] // no 29/2 in 2029
    [InlineData("s", "2026-03-02 10:00", "2026-03-02 17:00")] // S5: within the working day
    [InlineData("s", "2026-03-02 14:59", "2026-03-02 17:00")]
    [InlineData("s", "2026-03-02 15:00", "2026-03-02 17:00")] // S5: only after 15:00 the next day
    [InlineData("s", "2026-03-02 15:01", "2026-03-03 17:00")] // S5
    [InlineData("s", "2026-03-02 12:00", "2026-03-02 17:00")] // in lunch
    [InlineData("s", "2026-03-06 16:00", "2026-03-09 17:00")] // S5, over a weekend
    [InlineData("s", "2026-03-07 16:00", "2026-03-09 17:00")] // a Saturday counts as Monday's opening
    [InlineData("s", "2026-02-13 15:30", "2026-02-23 17:00")] // S5, over Tết
    [InlineData("s", "2026-01-09 15:30", "2026-01-10 17:00")] // S5, next is a worked Saturday
    [InlineData("-", "2026-03-02 10:15", "-")] // KhongCoNgayHenTra
    public void Read_WhenReceived_ThenIsDueAsTheLawCounts(string limit, string receivedAt, string due) =>
        DossierClock
            .Read(Limit(limit), Rules, Calendar, [new ClockFact(At(receivedAt), ClockFactKind.Received)], At(receivedAt))
            .FirstDueAt.ShouldBe(AtOrNone(due));

    // First due time, due time in force. S6 "pause": what is left is kept, to the minute of work or the calendar day.
    [Theory]
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:15; G 03-05 10:15", "03-06 10:15", "03-06 10:15")] // 960 min
    [InlineData("2d", "R 03-02 10:15; S 03-02 16:00; G 03-03 08:00", "03-04 14:15", "03-04 14:15")] // 60 + 60 min
    [InlineData("2d", "R 03-02 10:15; S 03-03 11:40; G 03-03 13:10", "03-04 10:15", "03-04 10:15")] // within lunch: 0
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:20; G 03-03 10:20", "03-04 10:15", "03-04 10:15")] // no length
    [InlineData("8h", "R 03-02 06:40; S 03-02 06:45; G 03-02 06:55", "03-02 17:00", "03-02 17:00")] // before opening
    [InlineData("8h", "R 03-02 06:40; S 03-02 06:45; G 03-02 08:00", "03-03 08:00", "03-03 08:00")] // over opening: 60
    [InlineData("8h", "R 03-02 10:15; S 03-02 17:00; G 03-03 07:00", "03-03 10:15", "03-03 10:15")] // a night: 0
    [InlineData("2d", "R 03-02 10:15; S 03-02 14:00; G 03-02 15:00; F 03-03 07:00; G 03-03 09:00", "03-04 15:15", "03-04 15:15")] // 180
    [InlineData("2d", "R 02-12 09:00; S 02-13 14:00; G 02-23 10:00", "02-23 17:00", "02-23 17:00")] // over Tết: 180 + 180
    [InlineData("2d", "R 03-02 10:15; A 03-03 10:15; G 03-04 10:15", "03-05 10:15", "03-05 10:15")] // another agency
    [InlineData("2d", "R 03-02 10:15; S 03-05 08:00; G 03-06 08:00", "03-04 10:15", "03-04 10:15")] // nothing left to keep
    [InlineData("2d", "R 03-02 10:15; S 03-04 10:15; G 03-05 10:15", "03-05 10:15", "03-05 10:15")] // at the very due time
    [InlineData("s", "R 03-02 10:00; F 03-02 10:30; G 03-02 14:00", "03-03 08:30", "03-03 08:30")] // 60 + 30 min
    [InlineData("10c", "R 03-02 10:15; S 03-04 09:00; G 03-09 09:00", "03-17 17:00", "03-17 17:00")] // 5 days
    [InlineData("10c", "R 03-02 10:15; S 03-04 08:00; G 03-04 16:00", "03-12 17:00", "03-12 17:00")] // within a day
    [InlineData("10c", "R 03-02 10:15; S 03-04 09:00; G 03-06 09:00", "03-16 17:00", "03-16 17:00")] // 14/3 a Saturday: CC 148.5
    [InlineData("10c", "R 03-02 10:15; S 03-07 09:00; G 03-08 09:00", "03-12 17:00", "03-12 17:00")] // within a weekend
    [InlineData("1m", "R 03-02 10:15; F 03-20 16:00; G 03-23 08:00", "04-06 17:00", "04-06 17:00")] // 3 days; 5/4 a Sunday
    [InlineData("2d", "R 03-02 10:15; X 03-04 09:00>03-09 10:15", "03-04 10:15", "03-09 10:15")] // design rule 19: both shown
    [InlineData("2d", "R 03-02 10:15; X 03-04 09:00>03-09 10:15; S 03-06 10:15; G 03-09 10:15", "03-04 10:15", "03-10 10:15")]
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:15; X 03-04 10:15>03-12 10:15; G 03-05 10:15", "03-06 10:15", "03-13 10:15")]
    [InlineData("5d", "R 03-02 10:15; H 03-03 08:00>03-06 10:15", "03-09 10:15", "03-06 10:15")] // by hand: C03
    [InlineData("-", "R 03-02 10:15; H 03-03 08:00>03-20 17:00", "-", "03-20 17:00")]
    public void Read_WhenPausedOrExtended_ThenKeepsWhatWasLeft(string limit, string facts, string first, string due)
    {
        var reading = DossierClock.Read(Limit(limit), Rules, Calendar, Facts(facts), At("12-31 00:00"));

        reading.FirstDueAt.ShouldBe(AtOrNone(first));
        reading.DueAt.ShouldBe(AtOrNone(due));
    }

    // State, verdict, minutes used, left ("-": none), late. Index 766, 2.1: on time when the end is not after the due time.
    [Theory]
    [InlineData("2d", "R 03-02 10:15", "03-02 09:00", "NotStarted None 0 - 0")] // not yet received
    [InlineData("8h", "R 03-02 06:40", "03-02 06:50", "Running InTime 0 480 0")] // before opening nothing runs
    [InlineData("2d", "R 03-02 10:15", "03-03 10:15", "Running InTime 480 480 0")]
    [InlineData("2d", "R 03-02 10:15", "03-04 10:15", "Running InTime 960 0 0")]
    [InlineData("2d", "R 03-02 10:15", "03-04 10:16", "Running Overdue 961 -1 1")]
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:15", "03-05 10:15", "Paused InTime 480 480 0")]
    [InlineData("2d", "R 03-02 10:15; S 03-04 11:15", "03-06 10:00", "Paused Overdue 1020 -60 60")]
    [InlineData("s", "R 03-02 10:00; S 03-02 17:00", "03-02 21:00", "Paused InTime 300 0 0")] // the night of a pause makes nothing late
    [InlineData("2d", "R 03-02 10:15; E 03-03 16:00", "12-31 00:00", "Stopped Early 705 255 0")]
    [InlineData("2d", "R 03-02 10:15; E 03-04 08:00", "12-31 00:00", "Stopped OnTime 825 135 0")] // early is before the due day
    [InlineData("2d", "R 03-02 10:15; E 03-04 10:15", "12-31 00:00", "Stopped OnTime 960 0 0")]
    [InlineData("2d", "R 03-02 10:15; E 03-05 10:15", "12-31 00:00", "Stopped Late 1440 -480 480")]
    [InlineData("s", "R 03-02 10:00; E 03-02 17:30", "12-31 00:00", "Stopped Late 300 0 0")] // after closing, still late
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:15; E 03-10 09:00", "12-31 00:00", "Stopped Early 480 480 0")] // due 11/3 09:00
    [InlineData("2d", "R 03-02 10:15; X 03-04 09:00>03-09 10:15; E 03-06 10:15", "12-31 00:00", "Stopped Late 1920 -960 960")]
    [InlineData("2d", "R 03-02 10:15; S 03-03 10:15; G 03-05 10:15; E 03-06 09:00", "03-03 09:00", "Running InTime 405 555 0")]
    [InlineData("-", "R 03-02 10:15", "03-03 10:15", "Running None 480 - 0")]
    public void Read_WhenAskedAsOfAnInstant_ThenSaysHowItStoodThen(string limit, string facts, string asOf, string expected)
    {
        var reading = DossierClock.Read(Limit(limit), Rules, Calendar, Facts(facts), At(asOf));

        var left = reading.WorkingMinutesLeft is { } minutes ? $"{minutes}" : "-";
        $"{reading.State} {reading.Verdict} {reading.WorkingMinutesUsed} {left} {reading.WorkingMinutesLate}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("R 03-02 10:15; S 03-03 08:00; G 03-03 09:00; E 03-03 16:00", 1, false)]
    [InlineData("R 03-02 10:15; S 03-03 08:00; G 03-03 09:00; S 03-03 10:00; G 03-03 11:00; E 03-03 16:00", 2, true)] // index 766, 2.1
    [InlineData("R 03-02 10:15; S 03-03 08:00; G 03-03 09:00; F 03-03 10:00; G 03-03 11:00; E 03-03 16:00", 1, false)] // a payment is none
    public void Read_WhenPapersWereAskedForTwice_ThenIndex766CountsItLateThoughEarly(string facts, int requests, bool isLate)
    {
        var reading = DossierClock.Read(Limit("2d"), Rules, Calendar, Facts(facts), At("12-31 00:00"));

        reading.Verdict.ShouldBe(ClockVerdict.Early);
        (reading.SupplementRequests, reading.CountsAsLate).ShouldBe((requests, isLate));
    }

    [Fact]
    public void Read_WhenExtendedOnce_ThenLeavesNoRoomForAnotherAndApologyIsDueWithTheNewTime()
    {
        var before = DossierClock.Read(Limit("2d"), Rules, Calendar, Facts("R 03-02 10:15"), At("03-03 10:15"));
        var after = DossierClock.Read(Limit("2d"), Rules, Calendar, Facts("R 03-02 10:15; X 03-04 09:00>03-09 10:15"), At("03-05 10:15"));

        (before.MayBeExtended, before.ApologyBy, before.Extensions).ShouldBe((true, At("03-04 10:15"), 0));
        (after.MayBeExtended, after.ApologyBy, after.Extensions).ShouldBe((false, At("03-09 10:15"), 1));
        after.Verdict.ShouldBe(ClockVerdict.Overdue);
    }

    /// <summary>A time that was promised before a day was decreed off, and that the due time of the law has passed since.</summary>
    [Fact]
    public void Read_WhenLawGivesMoreThanWasPromised_ThenTheLaterHolds() =>
        DossierClock
            .Read(Limit("2d"), Rules, Calendar, Facts("R 03-02 10:15; X 03-03 10:00>03-03 16:00"), At("03-03 11:00"))
            .DueAt.ShouldBe(At("03-04 10:15"));

    [Theory]
    [InlineData("S 03-02 10:15")]
    [InlineData("R 03-02 10:15; R 03-02 10:20")]
    [InlineData("R 03-02 10:15; G 03-02 11:00")]
    [InlineData("R 03-02 10:15; S 03-02 11:00; F 03-02 11:10")]
    [InlineData("R 03-02 10:15; S 03-02 11:00; G 03-02 10:30")]
    [InlineData("R 03-02 10:15; E 03-02 11:00; S 03-02 11:10")]
    [InlineData("R 03-02 10:15; H 03-03 10:00>03-02 10:15")] // not after the reception
    public void Read_WhenFactsCannotHaveHappenedSo_ThenThrows(string facts) =>
        Should.Throw<ArgumentException>(() => DossierClock.Read(Limit("2d"), Rules, Calendar, Facts(facts), At("12-31 00:00")));

    [Theory]
    [InlineData("03-02 10:15", "03-02 17:00")]
    [InlineData("03-02 15:00", "03-02 17:00")]
    [InlineData("03-06 15:01", "03-09 07:00")] // decree 61/2018, article 18
    public void HandOverBy_WhenReceivedAfterThree_ThenIsTheNextWorkingDaysOpening(string receivedAt, string handOver) =>
        ReceptionClock.HandOverBy(Rules, Calendar, At(receivedAt)).ShouldBe(At(handOver));

    [Fact]
    public void NoticeBy_WhenSubmittedOnASaturday_ThenIsEightWorkingHoursFromMonday() =>
        ReceptionClock.NoticeBy(Rules, Calendar, At("03-07 20:00")).ShouldBe(At("03-09 17:00")); // decree 45/2020

    [Fact]
    public void Used_WhenAStepWasPaused_ThenCountsWorkedMinutesWithoutThePauses()
    {
        ClockPause[] pauses = [new(At("03-02 11:00"), At("03-02 14:00")), new(At("03-03 06:00"), At("03-03 08:00"))];

        StepClock.Used(Calendar, At("03-02 10:00"), At("03-03 09:00"), pauses).ShouldBe(300); // 420 - 60 - 60
        StepClock.Used(Calendar, At("03-03 09:00"), At("03-02 10:00"), pauses).ShouldBe(0);
    }
}
