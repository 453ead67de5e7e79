using CaiCach.Foundation.Text;

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
        // Departments report by the same outline: each file is told from the others.
        var department = report.DepartmentName is { } name ? $"{Plain(name)}-" : "";
        return $"{kind}{(report.Outline == ProgressOutline.Name ? "tien-do" : report.Outline)}-{department}{report.PeriodCode}";
    }

    private static string Plain(string name) =>
        string.Join(
            '-',
            string.Concat(VietnameseText.Fold(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
