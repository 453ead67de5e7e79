namespace CaiCach.OneStop.Domain.Clock;

/// <summary>How well a rule's value is known.</summary>
internal enum ClockRuleCertainty
{
    /// <summary>Read in a law or seen in use.</summary>
    Certain,

    /// <summary>Recalled or taken over from the law before; to be confirmed.</summary>
    Uncertain,
}

/// <summary>By when the written apology for a late dossier is sent.</summary>
internal enum ApologyDeadline
{
    /// <summary>Before or at the due time in force (decree 61/2018, article 19, clause 9).</summary>
    DueTime,

    /// <summary>By the end of work on the day of that due time.</summary>
    EndOfDueDay,
}

/// <summary>What makes a result early.</summary>
internal enum EarlyResult
{
    /// <summary>It is there on a day before the due day.</summary>
    BeforeDueDay,

    /// <summary>It is there before the due time.</summary>
    BeforeDueTime,
}

/// <summary>One rule with its source.</summary>
/// <param name="Value">What holds.</param>
/// <param name="Law">The article, or where it was seen.</param>
/// <param name="Certainty">How well that is known.</param>
internal sealed record ClockRule<T>(T Value, string Law, ClockRuleCertainty Certainty);

/// <summary>The rules of the clock from a day on; a dossier keeps the set of its reception day (data/one-stop/clock-rules.json).</summary>
/// <param name="From">First day of reception to which the set applies.</param>
/// <param name="Law">The decree that the set follows.</param>
/// <param name="LateReceptionAfter">Received after this time of day: handed over, and same-day procedures due, on the next working day.</param>
/// <param name="WorkingDaysKeepTimeOfDay">Whether a limit in working days ends at the time of day at which it began, else at the end of work.</param>
/// <param name="DaysOffMoveForward">
/// Whether a limit in calendar days or months that ends on a day off ends with the next working day, else with the last one before.
/// </param>
/// <param name="PausedBy">For what the clock stands still.</param>
/// <param name="MaxExtensions">How often the due time may be extended, at most.</param>
/// <param name="ApologyBy">By when the apology is sent.</param>
/// <param name="NoticeWithinHours">Working hours within which an online submission is answered.</param>
/// <param name="Early">What makes a result early.</param>
/// <param name="MaxSupplementRequests">More requests than this make the dossier late in index 766, whatever its end.</param>
internal sealed record ClockRules(
    DateOnly From,
    string Law,
    ClockRule<TimeOnly> LateReceptionAfter,
    ClockRule<bool> WorkingDaysKeepTimeOfDay,
    ClockRule<bool> DaysOffMoveForward,
    ClockRule<IReadOnlyList<PauseCause>> PausedBy,
    ClockRule<int> MaxExtensions,
    ClockRule<ApologyDeadline> ApologyBy,
    ClockRule<int> NoticeWithinHours,
    ClockRule<EarlyResult> Early,
    ClockRule<int> MaxSupplementRequests
)
{
    /// <summary>Sources of all values; none may be blank.</summary>
    internal IEnumerable<string> Laws =>
        [
            Law,
            LateReceptionAfter.Law,
            WorkingDaysKeepTimeOfDay.Law,
            DaysOffMoveForward.Law,
            PausedBy.Law,
            MaxExtensions.Law,
            ApologyBy.Law,
            NoticeWithinHours.Law,
            Early.Law,
            MaxSupplementRequests.Law,
        ];
}
