using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What reports are called.</summary>
internal sealed class ReportNames(ReportOutlines outlines, SupplementOutline supplement)
{
    /// <summary>The report of progress, whatever its period.</summary>
    public const string ProgressTitle = "Báo cáo tiến độ kế hoạch cải cách hành chính";

    /// <summary>A report by its outline and period.</summary>
    public string TitleOf(string outline, Period period) =>
        outlines.Find(outline) is { } words ? $"{TitleOf(words)} {period.NameInSentence}" : $"Báo cáo tiến độ {period.NameInSentence}";

    /// <summary>A report; a supplement says so.</summary>
    public string TitleOf(Report report) => TitleOf(report.Outline, report.Span.Period, report.SupplementsId is not null);

    /// <summary>A report by its outline and period, or what supplements one.</summary>
    public string TitleOf(string outline, Period period, bool isSupplement) =>
        isSupplement ? $"{supplement.Title}: {TitleOf(outline, period)}" : TitleOf(outline, period);

    /// <summary>An outline, whatever the period.</summary>
    public static string TitleOf(ReportOutline outline) => outline.Title;
}
