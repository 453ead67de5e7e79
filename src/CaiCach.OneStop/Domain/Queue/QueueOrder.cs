namespace CaiCach.OneStop.Domain.Queue;

/// <summary>Who waits, as far as the order of calling needs it.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="LineId">Its line.</param>
/// <param name="IsPriority">Whether the citizen is called before others.</param>
/// <param name="IsBooked">Whether a time was booked.</param>
/// <param name="TakenAt">Since when it waits.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Number">The number.</param>
internal sealed record QueuePlace(Guid Id, Guid LineId, bool IsPriority, bool IsBooked, DateTimeOffset TakenAt, string Letter, int Number);

/// <summary>
/// Who is called next: priority, then who has booked, then the others, each by the time since when they wait. After some calls of a counter in
/// a row that passed others (<see cref="QueueRules.AheadInARow"/>) it is the turn of those without priority by that time alone, so nobody
/// waits for ever: with n before them on arrival, whoever waits is called within (n + 1) × (k + 1) calls.
/// </summary>
internal static class QueueOrder
{
    /// <summary>In the order of calling.</summary>
    /// <param name="waiting">Who waits.</param>
    /// <param name="isTurnOfOthers">Whether it is the turn of those without priority.</param>
    public static IEnumerable<QueuePlace> Sort(IEnumerable<QueuePlace> waiting, bool isTurnOfOthers) =>
        waiting
            .OrderBy(place => isTurnOfOthers ? (place.IsPriority ? 1 : 0) : Rank(place))
            .ThenBy(place => place.TakenAt)
            .ThenBy(place => place.Letter, StringComparer.Ordinal)
            .ThenBy(place => place.Number);

    /// <summary>Whether it is the turn of those without priority.</summary>
    /// <param name="passedOthers">Of the counter's last calls whether each passed others, the last one first.</param>
    /// <param name="aheadInARow">So many in a row may.</param>
    public static bool IsTurnOfOthers(IReadOnlyList<bool> passedOthers, int aheadInARow) =>
        passedOthers.Count >= aheadInARow && passedOthers.Take(aheadInARow).All(passed => passed);

    /// <summary>Whether calling one passes others without priority who wait longer.</summary>
    public static bool PassesOthers(QueuePlace called, IEnumerable<QueuePlace> waiting) =>
        waiting.Any(other => !other.IsPriority && other.Id != called.Id && IsEarlier(other, called));

    private static int Rank(QueuePlace place) =>
        place.IsPriority ? 0
        : place.IsBooked ? 1
        : 2;

    private static bool IsEarlier(QueuePlace one, QueuePlace other) =>
        (one.TakenAt, one.Letter, one.Number).CompareTo((other.TakenAt, other.Letter, other.Number)) < 0;
}
