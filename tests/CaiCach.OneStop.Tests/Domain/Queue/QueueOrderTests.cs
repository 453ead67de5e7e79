using CaiCach.OneStop.Domain.Queue;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Queue;

public sealed class QueueOrderTests
{
    private const int AheadInARow = 3;
    private static readonly DateTimeOffset Opening = new(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);

    /// <summary>P priority, B booked, O ordinary, each with the minute in which it was taken; the rule is that of data/one-stop/queue.json.</summary>
    [Theory]
    [InlineData("O1 O2 O3", "O1 O2 O3", "O1 O2 O3")]
    [InlineData("O1 P2 B3", "P2 B3 O1", "O1 B3 P2")]
    [InlineData("B2 O1 P9 P3", "P3 P9 B2 O1", "O1 B2 P3 P9")]
    [InlineData("P1 P2", "P1 P2", "P1 P2")]
    public void Sort_WhenTheyWait_ThenFollowsTheRule(string waiting, string usual, string turnOfOthers)
    {
        var places = waiting.Split(' ').Select(Place).ToList();

        string.Join(' ', QueueOrder.Sort(places, isTurnOfOthers: false).Select(Shown)).ShouldBe(usual);
        string.Join(' ', QueueOrder.Sort(places, isTurnOfOthers: true).Select(Shown)).ShouldBe(turnOfOthers);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("yy", false)]
    [InlineData("yyy", true)]
    [InlineData("nyyy", false)]
    [InlineData("yyyn", true)]
    public void IsTurnOfOthers_WhenSoManyPassed_ThenOnlyAfterThreeInARow(string lastFirst, bool isTurn) =>
        QueueOrder.IsTurnOfOthers([.. lastFirst.Select(passed => passed == 'y')], AheadInARow).ShouldBe(isTurn);

    [Theory]
    [InlineData("P2", "O1", true)]
    [InlineData("P1", "O2", false)]
    [InlineData("P2", "P1", false)]
    [InlineData("B2", "O1", true)]
    [InlineData("O1", "P2", false)]
    public void PassesOthers_WhenSomebodyWithoutPriorityWaitsLonger_ThenDoes(string called, string other, bool passes) =>
        QueueOrder.PassesOthers(Place(called), [Place(called), Place(other)]).ShouldBe(passes);

    /// <summary>Whatever comes and is called, whoever found n waiting is called within (n + 1) × (k + 1) calls of the counter.</summary>
    [Fact]
    public void Sort_WhateverComes_ThenNobodyWaitsForEver() =>
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 6)).ToArbitrary(), KeepsItsPromise)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(200));

    private static bool KeepsItsPromise(IEnumerable<int> story)
    {
        var (waiting, promised, passed) = (new List<QueuePlace>(), new Dictionary<Guid, int>(), new List<bool>());
        foreach (var (what, minute) in story.Select((what, minute) => (what, minute)))
        {
            // Half of all that happens is a call; of those who come, most have priority.
            if (what < 4)
            {
                var kind =
                    what < 2 ? 'P'
                    : what == 2 ? 'B'
                    : 'O';
                var place = Place(kind, minute);
                promised[place.Id] = (waiting.Count + 1) * (AheadInARow + 1);
                waiting.Add(place);
            }
            else if (waiting.Count > 0)
            {
                var called = QueueOrder.Sort(waiting, QueueOrder.IsTurnOfOthers(passed, AheadInARow)).First();
                passed.Insert(0, QueueOrder.PassesOthers(called, waiting));
                waiting.Remove(called);
                promised.Remove(called.Id);
                foreach (var place in waiting)
                {
                    promised[place.Id]--;
                }
            }

            if (promised.Values.Any(left => left <= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static QueuePlace Place(string written) =>
        Place(written[0], int.Parse(written[1..], System.Globalization.CultureInfo.InvariantCulture));

    private static QueuePlace Place(char kind, int minute) =>
        new(Guid.CreateVersion7(), Guid.Empty, kind == 'P', kind == 'B', Opening.AddMinutes(minute), "A", minute);

    private static string Shown(QueuePlace place) => $"{(place.IsPriority ? 'P' : place.IsBooked ? 'B' : 'O')}{place.Number}";
}
