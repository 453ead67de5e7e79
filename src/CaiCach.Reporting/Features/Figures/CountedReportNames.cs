using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Features.Figures;

/// <summary>What indicators can count reports by, in words; the columns stand in the view <c>reporting.noted_report</c>.</summary>
internal static class CountedReportNames
{
    /// <summary>The record set of reports.</summary>
    public static readonly RecordSetShape Shape = new(
        "reports",
        "báo cáo",
        "reporting.noted_report",
        [new("closed", "Chốt số liệu"), new("issued", "Ban hành")],
        [new("issued", "đã ban hành", "còn dự thảo")]
    );

    /// <summary>How a report is called by its number; a draft has none.</summary>
    public static string CodeOf(string? number) => number ?? "Dự thảo";
}
