namespace CaiCach.Reporting.Domain;

/// <summary>What the file of a report is called.</summary>
internal static class ReportFile
{
    /// <summary>Plain letters, so that it survives every mail system: <c>bao-cao-tien-do-2026-Q1.docx</c>.</summary>
    public static string NameOf(Report report) =>
        $"bao-cao-{(report.SupplementsId is null ? "" : "bo-sung-")}{(report.Outline == ProgressOutline.Name ? "tien-do" : report.Outline)}-{report.PeriodCode}.docx";
}
