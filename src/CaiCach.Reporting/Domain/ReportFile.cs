namespace CaiCach.Reporting.Domain;

/// <summary>What the files of a report are called: plain letters, so that the names survive every mail system.</summary>
internal static class ReportFile
{
    /// <summary>The document: <c>bao-cao-tien-do-2026-Q1.docx</c>.</summary>
    public static string NameOf(Report report) => $"bao-cao-{StemOf(report)}.docx";

    /// <summary>The workbook of its figures: <c>phu-luc-tien-do-2026-Q1.xlsx</c>.</summary>
    public static string AnnexOf(Report report) => $"phu-luc-{StemOf(report)}.xlsx";

    private static string StemOf(Report report)
    {
        var kind = report.SupplementsId is null ? "" : "bo-sung-";
        return $"{kind}{(report.Outline == ProgressOutline.Name ? "tien-do" : report.Outline)}-{report.PeriodCode}";
    }
}
