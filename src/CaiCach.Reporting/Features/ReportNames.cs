using CaiCach.Foundation.Time;

namespace CaiCach.Reporting.Features;

/// <summary>What reports are called outside their own pages.</summary>
internal static class ReportNames
{
    public static string TitleOf(Period period) => $"Báo cáo tiến độ {period.NameInSentence}";
}
