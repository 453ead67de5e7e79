using System.Globalization;
using CaiCach.Foundation.Time;

namespace CaiCach.Organisation.Features.Operations;

/// <summary>The words of the calendar's page.</summary>
internal static class CalendarNames
{
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>The days as a Vietnamese week has them.</summary>
    public static IReadOnlyList<DayOfWeek> DaysInOrder => Week;

    public static string Of(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => "Thứ Hai",
            DayOfWeek.Tuesday => "Thứ Ba",
            DayOfWeek.Wednesday => "Thứ Tư",
            DayOfWeek.Thursday => "Thứ Năm",
            DayOfWeek.Friday => "Thứ Sáu",
            DayOfWeek.Saturday => "Thứ Bảy",
            _ => "Chủ nhật",
        };

    public static string Of(CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.Holiday => "nghỉ lễ, tết",
            CalendarDayKind.MakeUp => "nghỉ bù",
            CalendarDayKind.SwappedOff => "nghỉ hoán đổi",
            _ => "làm bù",
        };

    /// <summary>"Thứ Hai, Thứ Ba: 07:00–11:30, 13:30–17:00".</summary>
    public static string Of(IEnumerable<DayOfWeek> days, IEnumerable<WorkingSpan> spans) =>
        $"{string.Join(", ", Week.Where(days.Contains).Select(Of))}: {string.Join(", ", spans.Select(Of))}";

    private static string Of(WorkingSpan span) => $"{Of(span.From)}–{Of(span.To)}";

    private static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
