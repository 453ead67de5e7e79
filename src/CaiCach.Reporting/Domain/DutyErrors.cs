using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around what has to be reported.</summary>
internal static class DutyErrors
{
    public static readonly Error NotFound = new(
        "reporting.duty.not_found",
        "Không tìm thấy chế độ báo cáo này trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error AddedTwice = new(
        "reporting.duty.added_twice",
        "Người khác vừa thêm chế độ báo cáo này. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error EndedAlready = new(
        "reporting.duty.ended_already",
        "Chế độ báo cáo này đã hết áp dụng. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error LaidByAbove = new(
        "reporting.duty.laid_by_above",
        "Cấp trên giao báo cáo này; chỉ cấp trên thôi áp dụng được.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotAbove = new(
        "reporting.duty.not_above",
        "Chỉ người xem xét báo cáo ở chính đơn vị cấp trên mới giao được báo cáo cho cấp dưới.",
        ErrorKind.Forbidden
    );

    public static readonly Error NobodyBelow = new("reporting.duty.nobody_below", "Không có đơn vị cấp dưới nào để giao báo cáo.");

    public static readonly Error DueBeforePeriodEnds = new(
        "reporting.duty.due_before_period_ends",
        "Hạn gửi không thể trước ngày chốt số liệu của kỳ.",
        Field: "DueOn"
    );

    public static readonly Error DueInThePast = new("reporting.duty.due_in_the_past", "Hạn gửi không thể trước hôm nay.", Field: "DueOn");

    public static readonly Error EndsBeforeItStarts = new(
        "reporting.duty.ends_before_it_starts",
        "Ngày hết áp dụng không thể trước ngày bắt đầu.",
        Field: "EndsOn"
    );

    public static readonly Error PeriodsUnknown = new(
        "reporting.duty.periods_unknown",
        "Hãy chọn kỳ báo cáo trong danh sách.",
        Field: "Periods"
    );

    public static readonly Error DaysOutside = new(
        "reporting.duty.days_outside",
        "Số ngày làm việc để gửi phải từ 0 đến 60.",
        Field: "SentWithinWorkingDays"
    );

    public static Error OwedAlready(string name) =>
        new("reporting.duty.owed_already", $"Kỳ đã chọn trùng với chế độ “{name}” đang áp dụng cho cùng loại báo cáo.", Field: "Periods");

    /// <summary>What is wrong with a duty of the file.</summary>
    public static IEnumerable<Error> Of(ReportingDuty duty, IReadOnlyCollection<string> outlines)
    {
        if (!outlines.Contains(duty.Outline, StringComparer.Ordinal))
        {
            yield return ReportErrors.UnknownOutline(duty.Outline, outlines);
        }

        foreach (var period in duty.Periods.Where(period => !ReportingDuty.IsPeriod(period)))
        {
            yield return new Error("reporting.duty.period", $"Chế độ báo cáo {duty.Code}: không có kỳ {period}.");
        }

        if (duty.SentWithinWorkingDays is < 0 or > ReportLimits.WorkingDaysToSendMax)
        {
            yield return DaysOutside;
        }
    }
}
