namespace CaiCach.Foundation.Time;

/// <summary>Why a day differs from the ordinary week.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday (Labour Code 2019, article 112; resolution 28/2026/QH16); it may fall on a rest day.</summary>
    Holiday,

    /// <summary>Off in place of a holiday that fell on a rest day (Labour Code 2019, article 111, clause 3).</summary>
    MakeUp,

    /// <summary>A weekday off, worked on another day.</summary>
    SwappedOff,

    /// <summary>A rest day worked in exchange.</summary>
    SwappedWork,
}

/// <summary>A day that differs from the ordinary week.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">What it is, in Vietnamese; marked "dự kiến" while no notice has fixed it.</param>
/// <param name="Kind">Why it differs.</param>
public sealed record CalendarDay(DateOnly On, string Name, CalendarDayKind Kind);
