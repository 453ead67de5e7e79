using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Time;

/// <summary>Refusals around a unit's calendar.</summary>
public static class CalendarErrors
{
    /// <summary>The unit's calendar says already what the day is.</summary>
    public static readonly Error DayIsThere = new(
        "foundation.calendar.day_is_there",
        "Ngày này đã có trong danh sách ngày riêng của đơn vị. Hãy bỏ dòng cũ trước khi ghi lại.",
        ErrorKind.Conflict
    );

    /// <summary>The calendar says so without this entry.</summary>
    public static readonly Error ChangesNothing = new(
        "foundation.calendar.changes_nothing",
        "Theo lịch chung ngày này vốn đã như vậy, không cần ghi riêng."
    );

    /// <summary>There is no such entry in scope.</summary>
    public static readonly Error NotFound = new(
        "foundation.calendar.not_found",
        "Không còn mục này trong lịch của đơn vị; hãy tải lại trang.",
        ErrorKind.NotFound
    );

    /// <summary>No more entries are taken.</summary>
    public static readonly Error TooMany = new(
        "foundation.calendar.too_many",
        $"Lịch riêng của đơn vị đã đủ {CalendarLimits.DaysMax} ngày hoặc {CalendarLimits.HoursMax} khung giờ. Hãy bỏ các mục đã qua lâu.",
        ErrorKind.Conflict
    );
}
