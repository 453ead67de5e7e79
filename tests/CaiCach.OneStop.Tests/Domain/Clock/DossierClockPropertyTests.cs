using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Procedures;
using FsCheck;
using FsCheck.Fluent;
using static CaiCach.OneStop.Tests.Domain.Clock.ClockCase;

namespace CaiCach.OneStop.Tests.Domain.Clock;

public sealed class DossierClockPropertyTests
{
    private static readonly DateTimeOffset FarAway = At("2028-12-29 09:00");

    [Fact]
    public void Read_WhenTheClockStands_ThenNothingRuns() =>
        Holds(story =>
        {
            var pausedAt = story.Last.AddMinutes(story.Extra);
            var facts = story.Facts.Append(new ClockFact(pausedAt, ClockFactKind.Paused, Cause: PauseCause.Payment)).ToList();
            var (first, later) = (Read(story, facts, pausedAt), Read(story, facts, pausedAt.AddMinutes(story.More)));
            return first.WorkingMinutesUsed == later.WorkingMinutesUsed
                && first.WorkingMinutesLeft == later.WorkingMinutesLeft
                && first.Verdict == later.Verdict
                && later.State == ClockState.Paused;
        });

    [Fact]
    public void FirstDueAt_WhenAnyPauses_ThenIsNeverOnADayOffOrOutsideHours() =>
        Holds(story =>
        {
            var due = Read(story, story.Facts, FarAway).FirstDueAt!.Value;
            var time = VietnamTime.TimeOf(due);
            return Calendar.HoursOn(VietnamTime.DayOf(due)).Spans.Any(span => span.From <= time && time <= span.To);
        });

    [Fact]
    public void FirstDueAt_WhenPausedLonger_ThenIsNeverEarlier() =>
        Holds(story =>
        {
            var from = story.Last.AddMinutes(story.Extra);
            IEnumerable<ClockFact> Paused(int minutes) =>
                [
                    .. story.Facts,
                    new ClockFact(from, ClockFactKind.Paused, Cause: PauseCause.Payment),
                    new ClockFact(from.AddMinutes(minutes), ClockFactKind.Resumed),
                ];
            var none = Read(story, story.Facts, FarAway).FirstDueAt;
            var some = Read(story, [.. Paused(story.More)], FarAway).FirstDueAt;
            var more = Read(story, [.. Paused(story.More + story.Extra)], FarAway).FirstDueAt;
            return none <= some && some <= more;
        });

    [Fact]
    public void FirstDueAt_WhenReceivedLater_ThenIsNeverEarlier() =>
        Holds(story =>
        {
            var later = new ClockFact(story.Facts[0].At.AddMinutes(story.More), ClockFactKind.Received);
            return Read(story, [story.Facts[0]], FarAway).FirstDueAt <= Read(story, [later], FarAway).FirstDueAt;
        });

    [Fact]
    public void Read_WhenAskedAsOfAnInstant_ThenLaterFactsDoNotCount() =>
        Holds(story =>
        {
            var asOf = story.Facts[0].At.AddMinutes(story.More);
            return Read(story, story.Facts, asOf) == Read(story, [.. story.Facts.TakeWhile(fact => fact.At <= asOf)], asOf);
        });

    [Fact]
    public void Read_WhenAPauseIsToldInTwoParts_ThenIsTheSame() =>
        Holds(story =>
        {
            var from = story.Last.AddMinutes(story.Extra);
            ClockFact Pause(int minutes) => new(from.AddMinutes(minutes), ClockFactKind.Paused, Cause: PauseCause.Payment);
            ClockFact Resume(int minutes) => new(from.AddMinutes(minutes), ClockFactKind.Resumed);
            var whole = story.More + story.Extra;
            return Read(story, [.. story.Facts, Pause(0), Resume(whole)], FarAway)
                == Read(story, [.. story.Facts, Pause(0), Resume(story.More), Pause(story.More), Resume(whole)], FarAway);
        });

    [Fact]
    public void Read_WhenTheLimitIsInHours_ThenUsedAndLeftAreTheLimit() =>
        Holds(story =>
        {
            var limit = new TimeLimit(story.Limit.Amount, TimeLimitUnit.WorkingHours);
            var reading = DossierClock.Read(limit, Rules, Calendar, story.Facts, story.Facts[0].At.AddMinutes(story.More));
            return reading.WorkingMinutesUsed + reading.WorkingMinutesLeft == limit.Amount * 60;
        });

    private static void Holds(Func<Story, bool> property) => Prop.ForAll(Stories(), property).QuickCheckThrowOnFailure();

    private static ClockReading Read(Story story, IReadOnlyList<ClockFact> facts, DateTimeOffset asOf) =>
        DossierClock.Read(story.Limit, Rules, Calendar, facts, asOf);

    private static Arbitrary<Story> Stories() =>
        (
            from start in Gen.Choose(0, 60 * 24 * 700)
            from second in Gen.Choose(0, 59)
            from amount in Gen.Choose(1, 40)
            from unit in Gen.Elements(
                TimeLimitUnit.WorkingHours,
                TimeLimitUnit.WorkingDays,
                TimeLimitUnit.CalendarDays,
                TimeLimitUnit.Months
            )
            from isSameDay in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
            from pauses in Gen.ListOf(Gen.Choose(0, 60 * 24 * 4)).Select(gaps => gaps.Take(8).ToList())
            from extra in Gen.Choose(0, 60 * 24 * 3)
            from more in Gen.Choose(0, 60 * 24 * 12)
            select Tell(
                At("2025-01-02 00:00").AddMinutes(start).AddSeconds(second),
                new TimeLimit(amount, unit, isSameDay),
                pauses,
                extra,
                more
            )
        ).ToArbitrary();

    private static Story Tell(DateTimeOffset at, TimeLimit limit, IReadOnlyList<int> gaps, int extra, int more)
    {
        var facts = new List<ClockFact> { new(at, ClockFactKind.Received) };
        foreach (var pair in gaps.Chunk(2).Where(pair => pair.Length == 2))
        {
            facts.Add(new ClockFact(at = at.AddMinutes(pair[0]), ClockFactKind.Paused, Cause: PauseCause.Supplement));
            facts.Add(new ClockFact(at = at.AddMinutes(pair[1]), ClockFactKind.Resumed));
        }

        return new Story(limit, facts, extra, more);
    }

    private sealed record Story(TimeLimit Limit, IReadOnlyList<ClockFact> Facts, int Extra, int More)
    {
        public DateTimeOffset Last => Facts[^1].At;
    }
}
