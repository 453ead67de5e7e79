namespace CaiCach.Foundation.Time;

/// <summary>
/// Days from the first to the last. The last day is included, as laws and reports count ("từ ngày 15/6 đến ngày 14/9"); a range is
/// never empty.
/// </summary>
public sealed record DayRange
{
    /// <summary>Takes both ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public DayRange(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly To { get; }

    /// <summary>How many days; at least 1.</summary>
    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>The instant from which on things count.</summary>
    public DateTimeOffset StartsAt => VietnamTime.StartOf(From);

    /// <summary>The instant before which things count: the start of the day after the last.</summary>
    public DateTimeOffset EndsBefore => VietnamTime.EndOf(To);

    /// <summary>Whether the day lies in the range.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
