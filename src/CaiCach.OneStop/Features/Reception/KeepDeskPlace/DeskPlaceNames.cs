using System.Globalization;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Features.Reception.KeepDeskPlace;

/// <summary>What is said of a desk's hours.</summary>
internal static class DeskPlaceNames
{
    private const int DaysLookedAt = 7;

    private static readonly string[] Days = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

    /// <summary>The hours of the coming seven days, days of the same hours together.</summary>
    public static string HoursOf(WorkingCalendar calendar, DateOnly today)
    {
        var days = Enumerable.Range(0, DaysLookedAt).Select(today.AddDays).OrderBy(day => ((int)day.DayOfWeek + 6) % DaysLookedAt);
        var byHours = days.Where(calendar.IsWorkingDay)
            .GroupBy(day => string.Join(", ", calendar.HoursOn(day).Spans.Select(SpanOf)), StringComparer.Ordinal);
        var said = string.Join(
            "; ",
            byHours.Select(same => $"{string.Join(", ", same.Select(day => Days[(int)day.DayOfWeek]))}: {same.Key}")
        );
        return said.Length == 0 ? said : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    private static string SpanOf(WorkingSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.From:HH:mm}–{span.To:HH:mm}");
}
