namespace CaiCach.OneStop.Domain.Clock;

/// <summary>Whether the clock runs.</summary>
internal enum ClockState
{
    /// <summary>Nothing was received yet (status 1).</summary>
    NotStarted,

    /// <summary>It runs, in working hours.</summary>
    Running,

    /// <summary>It stands still; what is left is kept.</summary>
    Paused,

    /// <summary>The dossier has ended.</summary>
    Stopped,
}

/// <summary>What is to be said of a dossier's time; always by its first due time.</summary>
internal enum ClockVerdict
{
    /// <summary>Nothing: no limit, or nothing received.</summary>
    None,

    /// <summary>Open, and not past the due time.</summary>
    InTime,

    /// <summary>Open, and past the due time.</summary>
    Overdue,

    /// <summary>Ended before the due day.</summary>
    Early,

    /// <summary>Ended at the latest at the due time.</summary>
    OnTime,

    /// <summary>Ended after the due time.</summary>
    Late,
}

/// <summary>A dossier's time as of an instant.</summary>
internal sealed record ClockReading
{
    /// <summary>Nothing received.</summary>
    internal static ClockReading NotStarted { get; } = new();

    /// <summary>Whether the clock runs.</summary>
    public ClockState State { get; init; }

    /// <summary>The first working instant at or after the reception.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>
    /// The due time by the law and the pauses alone; no extension moves it (design.md, rule 19). While the clock stands still, what it
    /// would be if it went on at the instant of the reading. Null without a limit.
    /// </summary>
    public DateTimeOffset? FirstDueAt { get; init; }

    /// <summary>The due time last promised, extensions and settings by hand included; null where there is none.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Minutes of work that have run.</summary>
    public long WorkingMinutesUsed { get; init; }

    /// <summary>Minutes of work up to the first due time; negative when past it, kept while the clock stands still. Null without a limit.</summary>
    public long? WorkingMinutesLeft { get; init; }

    /// <summary>When the dossier ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>By the first due time.</summary>
    public ClockVerdict Verdict { get; init; }

    /// <summary>Minutes of work past the first due time, pauses left out; 0 also for an end after closing on the due day, which is late all the same.</summary>
    public long WorkingMinutesLate { get; init; }

    /// <summary>How often papers were asked for.</summary>
    public int SupplementRequests { get; init; }

    /// <summary>Whether index 766 counts the dossier late: past its first due time, or too many supplement requests (component 2.1).</summary>
    public bool CountsAsLate { get; init; }

    /// <summary>How often the due time was extended.</summary>
    public int Extensions { get; init; }

    /// <summary>Whether the rules leave room for one more extension of this open dossier.</summary>
    public bool MayBeExtended { get; init; }

    /// <summary>By when the apology must be sent should the due time in force be missed; null when ended or without a due time.</summary>
    public DateTimeOffset? ApologyBy { get; init; }
}
