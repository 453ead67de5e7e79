using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Clock;

namespace CaiCach.OneStop.Domain.Queue;

/// <summary>A value that holds from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Value">What holds.</param>
/// <param name="Law">By what.</param>
/// <param name="Certainty">How well that is known.</param>
internal sealed record QueueNorm(DateOnly From, int Value, string Law, ClockRuleCertainty Certainty);

/// <summary>Who is called before others.</summary>
/// <param name="Code">Kept on the ticket.</param>
/// <param name="Name">For people.</param>
/// <param name="From">First day.</param>
/// <param name="Law">By what.</param>
/// <param name="Certainty">How well that is known.</param>
internal sealed record QueuePriority(string Code, string Name, DateOnly From, string Law, ClockRuleCertainty Certainty);

/// <summary>A line that a unit starts with.</summary>
internal sealed record ProposedLine(string Letter, string Name);

/// <summary>The rules of waiting at the desk, as <c>data/one-stop/queue.json</c> has them, each with its source.</summary>
/// <param name="WaitingNorms">Minutes that a turn may wait, by day.</param>
/// <param name="AheadInARow">So many calls of a counter in a row may pass others who wait longer; then it is the turn of these.</param>
/// <param name="CallsBeforeAbsent">So often a number is called before it counts as absent.</param>
/// <param name="BookingDaysAhead">Calendar days ahead that can be booked.</param>
/// <param name="SlotMinutes">Length of a slot.</param>
/// <param name="CheckInMinutes">So many minutes before and after the booked time the citizen may check in.</param>
/// <param name="Priorities">Who is called before others.</param>
/// <param name="Lines">What a unit starts with.</param>
internal sealed record QueueRules(
    IReadOnlyList<QueueNorm> WaitingNorms,
    ClockRule<int> AheadInARow,
    ClockRule<int> CallsBeforeAbsent,
    ClockRule<int> BookingDaysAhead,
    ClockRule<int> SlotMinutes,
    ClockRule<int> CheckInMinutes,
    IReadOnlyList<QueuePriority> Priorities,
    IReadOnlyList<ProposedLine> Lines
)
{
    public const string File = "one-stop/queue.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static QueueRules Load(DataFiles files)
    {
        var rules = files.ReadJson<QueueRules>(File);
        return rules.IsSound
            ? rules
            : throw new InvalidDataException(
                $"{files.PathOf(File)}: needs norms in order, a source for each value, codes and letters named once and amounts in range."
            );
    }

    /// <summary>The minutes that a turn may wait on a day; null where no norm is known.</summary>
    public QueueNorm? NormOn(DateOnly day) => WaitingNorms.LastOrDefault(norm => norm.From <= day);

    /// <summary>Who is called before others on a day.</summary>
    public IEnumerable<QueuePriority> PrioritiesOn(DateOnly day) => Priorities.Where(priority => priority.From <= day);

    private bool IsSound =>
        WaitingNorms.Zip(WaitingNorms.Skip(1)).All(pair => pair.First.From < pair.Second.From)
        && AheadInARow.Value is >= 1 and <= 20
        && CallsBeforeAbsent.Value is >= 1 and <= 10
        && BookingDaysAhead.Value is >= 1 and <= 60
        && SlotMinutes.Value is >= 5 and <= 240
        && CheckInMinutes.Value is >= 0 and <= 120
        && Priorities.DistinctBy(priority => priority.Code, StringComparer.Ordinal).Count() == Priorities.Count
        && Lines.DistinctBy(line => line.Letter, StringComparer.Ordinal).Count() == Lines.Count
        && Lines.All(line => QueueLine.IsLetter(line.Letter))
        && Laws.All(law => !string.IsNullOrWhiteSpace(law));

    private IEnumerable<string> Laws =>
        [
            .. WaitingNorms.Select(norm => norm.Law),
            .. Priorities.Select(priority => priority.Law),
            AheadInARow.Law,
            CallsBeforeAbsent.Law,
            BookingDaysAhead.Law,
            SlotMinutes.Law,
            CheckInMinutes.Law,
        ];
}
