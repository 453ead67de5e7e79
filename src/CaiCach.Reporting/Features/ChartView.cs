using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>A chart on a page.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="NoData">What is said where there are none.</param>
internal sealed record ChartView(OutlineChart Chart, ChartFigures Figures, string NoData)
{
    /// <summary>The moment as of which its figures are opened; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Where the figure of a row is opened.</summary>
    public string OpenedAt(ChartRow row) => row.Url + ReportingLinks.AsOf(AsOf);
}
