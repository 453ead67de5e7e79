namespace CaiCach.Foundation.Time;

/// <summary>Limits of a unit's calendar.</summary>
public static class CalendarLimits
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 300;

    /// <summary>Longest number of a document, in characters.</summary>
    public const int DocumentMaxLength = 100;

    /// <summary>Most days of its own that a unit has; ten years with two days a month.</summary>
    public const int DaysMax = 240;

    /// <summary>Most weeks of its own that a unit has; thirty years of summer and winter hours.</summary>
    public const int HoursMax = 60;
}
