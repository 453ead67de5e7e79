using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Features.Figures;

/// <summary>What indicators can count reports by, in words; the columns stand in the view <c>reporting.noted_report</c>.</summary>
internal static class CountedReportNames
{
    /// <summary>The record set of reports that are owed.</summary>
    public static readonly RecordSetShape Shape = new(
        "reports",
        "báo cáo",
        "reporting.noted_report",
        [new("closed", "Chốt số liệu"), new("issued", "Ban hành"), new("due", "Hạn gửi"), new("overdue", "Quá hạn từ")],
        [
            new("issued", "đã ban hành", "chưa ban hành"),
            new("onTime", "đúng hạn", "không đúng hạn"),
            new("late", "gửi muộn", "không gửi muộn"),
            new("accepted", "cấp trên đã tiếp nhận", "cấp trên chưa tiếp nhận"),
        ]
    );

    /// <summary>How a report is called that nobody has drafted.</summary>
    public static readonly string Missing = "Chưa lập";

    /// <summary>How a report is called by its number; a draft has none.</summary>
    public static string CodeOf(string? number) => number ?? "Dự thảo";
}
