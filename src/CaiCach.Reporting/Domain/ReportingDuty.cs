using CaiCach.Foundation.Time;

namespace CaiCach.Reporting.Domain;

/// <summary>A report that has to be sent in every period of some kinds.</summary>
/// <param name="Code">Unique among the duties of a unit.</param>
/// <param name="Name">What the report is called.</param>
/// <param name="Outline">The outline by which it is drafted.</param>
/// <param name="Periods">The periods of a year as they are written after it: <c>Q1</c>, <c>H1</c>, <c>9M</c>, <c>07</c>; <c>Y</c> is the year.</param>
/// <param name="Cutoff">Which days the periods have.</param>
/// <param name="SentWithinWorkingDays">Working days after the last day of the period within which it is sent.</param>
/// <param name="IsDeadlineConfirmed">Whether that limit was seen in a text that binds the unit.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Law">The legal basis; null where none is known.</param>
/// <param name="From">The first day on which a period may end to be reported.</param>
/// <param name="To">The last such day; null while it lasts.</param>
/// <param name="DueOn">The day by which one that is asked for once is sent; null for one that comes again.</param>
internal sealed record ReportingDuty(
    string Code,
    string Name,
    string Outline,
    IReadOnlyList<string> Periods,
    PeriodCutoff Cutoff,
    int SentWithinWorkingDays,
    bool IsDeadlineConfirmed,
    string Recipient,
    string? Law,
    DateOnly From,
    DateOnly? To,
    DateOnly? DueOn = null
)
{
    private const string WholeYear = "Y";

    /// <summary>Whether a period can be written so.</summary>
    public static bool IsPeriod(string written) => Period.TryParse(CodeOf(2000, written), out _);

    /// <summary>A period as it is written after its year.</summary>
    public static string Written(Period period) => $"{period}" is { Length: > 5 } code ? code[5..] : WholeYear;

    /// <summary>What is owed for the periods of a year, the earliest first.</summary>
    public IEnumerable<Obligation> OfYear(int year, WorkingCalendar calendar) =>
        Periods
            .Select(written => Period.Parse(CodeOf(year, written), null))
            .Where(period => From <= period.Days(Cutoff).To && (To is null || period.Days(Cutoff).To <= To))
            .Select(period => new Obligation(this, period, DueOn ?? calendar.AddWorkingDays(period.Days(Cutoff).To, SentWithinWorkingDays)))
            .OrderBy(owed => owed.DueOn);

    /// <summary>Whether another asks for a report of the same kind, for a period of this one.</summary>
    public bool Overlaps(ReportingDuty other) =>
        (To is null || other.From <= To)
        && (other.To is null || From <= other.To)
        && other.Outline == Outline
        && other.Cutoff == Cutoff
        && other.Periods.Intersect(Periods, StringComparer.Ordinal).Any();

    private static string CodeOf(int year, string written) => written == WholeYear ? $"{year:0000}" : $"{year:0000}-{written}";
}

/// <summary>One report that is owed.</summary>
/// <param name="Duty">Why.</param>
/// <param name="Period">For which period.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
internal sealed record Obligation(ReportingDuty Duty, Period Period, DateOnly DueOn)
{
    private const int MonthsToldOfLate = 2;

    /// <summary>Tells it from all others of the unit.</summary>
    public string Key => $"{Duty.Code}/{Period}";

    /// <summary>The last day whose figures go into it.</summary>
    public DateOnly CutOffOn => Period.Days(Duty.Cutoff).To;

    /// <summary>
    /// Whether people are still told that it is late: through the year in which it was due, and two months long at least. What is older may be
    /// of a time when the unit did not report here.
    /// </summary>
    public bool IsRecent(DateOnly today) => DueOn.Year == today.Year || DueOn.AddMonths(MonthsToldOfLate) >= today;

    /// <summary>Its title, as it stands within a sentence.</summary>
    public string Title => $"{Duty.Name} {Period.NameInSentence}";
}
