using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>How another calendar (a holiday decreed later, other hours) moves the due time of an open dossier.</summary>
/// <param name="Before">The reading by the old calendar.</param>
/// <param name="After">The reading by the new one.</param>
/// <param name="Days">The days with other hours, from the start of the limit to the later due time: why it moves.</param>
internal sealed record DueChange(ClockReading Before, ClockReading After, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Compares; null when the dossier is not open or its due times stay.</summary>
    public static DueChange? Between(
        WorkingCalendar before,
        WorkingCalendar after,
        TimeLimit limit,
        ClockRules rules,
        IReadOnlyList<ClockFact> facts,
        DateTimeOffset asOf
    )
    {
        var (old, changed) = (DossierClock.Read(limit, rules, before, facts, asOf), DossierClock.Read(limit, rules, after, facts, asOf));
        if (old.State is ClockState.NotStarted or ClockState.Stopped || (old.FirstDueAt, old.DueAt) == (changed.FirstDueAt, changed.DueAt))
        {
            return null;
        }

        var received = facts[0].At;
        var last = new[] { old.FirstDueAt, old.DueAt, changed.FirstDueAt, changed.DueAt }.Max()!.Value;
        var days = new List<DateOnly>();
        for (var day = VietnamTime.DayOf(received); day <= VietnamTime.DayOf(last); day = day.AddDays(1))
        {
            if (!before.HoursOn(day).Spans.SequenceEqual(after.HoursOn(day).Spans))
            {
                days.Add(day);
            }
        }

        return new DueChange(old, changed, days);
    }
}
