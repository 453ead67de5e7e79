using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>A chart on a page.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="NoData">What is said where there are none.</param>
internal sealed record ChartView(OutlineChart Chart, ChartFigures Figures, string NoData);
