namespace CaiCach.Foundation.Time;

/// <summary>How well the days off of a year are known.</summary>
public enum CalendarCertainty
{
    /// <summary>Nothing is known but the week.</summary>
    Unknown,

    /// <summary>Computed from the law and the lunar calendar; the yearly notice may choose other days around Tết and 2/9 and swap days.</summary>
    Expected,

    /// <summary>Fixed by the yearly notice.</summary>
    Announced,
}

/// <summary>The days of one year that differ from the ordinary week.</summary>
/// <param name="Year">The year.</param>
/// <param name="Certainty">How well they are known.</param>
/// <param name="Documents">Numbers of the notices that fixed them; none while only expected.</param>
/// <param name="Days">The days, in order.</param>
public sealed record CalendarYear(int Year, CalendarCertainty Certainty, IReadOnlyList<string> Documents, IReadOnlyList<CalendarDay> Days);
