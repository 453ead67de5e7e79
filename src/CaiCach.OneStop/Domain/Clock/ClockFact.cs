namespace CaiCach.OneStop.Domain.Clock;

/// <summary>What the clock has to know of a dossier's history.</summary>
internal enum ClockFactKind
{
    /// <summary>Accepted (status 2): the limit begins to count.</summary>
    Received,

    /// <summary>Waiting for somebody else; the cause says for what.</summary>
    Paused,

    /// <summary>The wait is over.</summary>
    Resumed,

    /// <summary>Apologised for, with a later due time (form 04).</summary>
    Extended,

    /// <summary>The due time was set by hand; the dossier's history holds reason and approver.</summary>
    Rescheduled,

    /// <summary>Handled to the end, refused, withdrawn or stopped: the time that on-time counting compares (index 766, 2.1).</summary>
    Ended,

    /// <summary>The end was a mistake and was taken back: the clock has run on.</summary>
    Reopened,
}

/// <summary>For what a dossier waits.</summary>
internal enum PauseCause
{
    /// <summary>Papers that the applicant was asked for (status 5).</summary>
    Supplement,

    /// <summary>A payment that the applicant owes (status 6).</summary>
    Payment,

    /// <summary>Another agency; given only where the internal process says that this pauses the clock.</summary>
    OtherAgency,
}

/// <summary>One turn of a dossier that touches its time.</summary>
/// <param name="At">When it happened; counted to the minute, as form 01 prints it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="DueAt">The new due time: of an extension or a due time set by hand, of nothing else.</param>
/// <param name="Cause">For what is waited: of a pause, of nothing else.</param>
internal sealed record ClockFact(DateTimeOffset At, ClockFactKind Kind, DateTimeOffset? DueAt = null, PauseCause? Cause = null);

/// <summary>A stretch of time in which the clock stands still.</summary>
/// <param name="From">First instant of standing still.</param>
/// <param name="To">First instant of running again; never before <paramref name="From"/>.</param>
internal sealed record ClockPause(DateTimeOffset From, DateTimeOffset To);
