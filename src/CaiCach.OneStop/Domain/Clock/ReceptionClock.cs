using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>What must happen soon after a dossier came in.</summary>
internal static class ReceptionClock
{
    /// <summary>
    /// By when a received dossier is handed to those who handle it: the end of the same working day, or, received after 15:00, the start of
    /// the next (decree 61/2018, article 18). The due time of the procedure does not move by this.
    /// </summary>
    public static DateTimeOffset HandOverBy(ClockRules rules, WorkingCalendar calendar, DateTimeOffset receivedAt)
    {
        var startsAt = calendar.NextWorkingInstant(ClockHistory.ToMinute(receivedAt));
        var day = VietnamTime.DayOf(startsAt);
        return VietnamTime.TimeOf(startsAt) > rules.LateReceptionAfter.Value
            ? calendar.NextWorkingInstant(VietnamTime.EndOf(day))
            : VietnamTime.At(day, calendar.HoursOn(day).Spans[^1].To);
    }

    /// <summary>By when an online submission is accepted, sent back for supplement or refused: 8 working hours (decree 45/2020).</summary>
    public static DateTimeOffset NoticeBy(ClockRules rules, WorkingCalendar calendar, DateTimeOffset submittedAt) =>
        calendar.AddWorkingMinutes(ClockHistory.ToMinute(submittedAt), rules.NoticeWithinHours.Value * 60);
}
