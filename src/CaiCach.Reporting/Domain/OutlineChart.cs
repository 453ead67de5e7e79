using CaiCach.Documents.Official;

namespace CaiCach.Reporting.Domain;

/// <summary>What a chart stands side by side.</summary>
internal enum ChartOver
{
    /// <summary>The report's period and those before it.</summary>
    Periods,

    /// <summary>The units below; a unit without any has no such chart.</summary>
    Units,

    /// <summary>Its indicators, in the period and in the one before.</summary>
    Indicators,
}

/// <summary>A chart under an item, with its figures in a table.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Over">What stands side by side.</param>
/// <param name="Label">The heading of what stands side by side, in the table.</param>
/// <param name="Indicators">The indicators, of one unit of measure.</param>
internal sealed record OutlineChart(string Title, ChartOver Over, string Label, IReadOnlyList<string> Indicators)
{
    /// <summary>Periods shown where nothing else is said.</summary>
    public const int PeriodsUsual = 5;

    /// <summary>Most periods of a chart.</summary>
    public const int PeriodsMax = 8;

    /// <summary>Most indicators that stand side by side.</summary>
    public const int IndicatorsMax = 12;

    /// <summary>How many periods, from 2; only where periods stand side by side.</summary>
    public int Periods { get; init; } = PeriodsUsual;

    /// <summary>Whether it can be drawn.</summary>
    /// <param name="measures">The unit of measure of each indicator, by its code.</param>
    public bool IsRight(IReadOnlyDictionary<string, string> measures) =>
        Title.Length > 0
        && Label.Length > 0
        && Periods is >= 2 and <= PeriodsMax
        && Indicators.Count > 0
        && Indicators.Count <= (Over == ChartOver.Indicators ? IndicatorsMax : OfficialLimits.ChartSeries)
        && Indicators.Distinct(StringComparer.Ordinal).Count() == Indicators.Count
        && Indicators.Select(code => measures.GetValueOrDefault(code)).OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1;
}

/// <summary>The figures of a chart.</summary>
/// <param name="Measure">Their unit of measure.</param>
/// <param name="Series">What each value of a row shows.</param>
/// <param name="Rows">What stands side by side.</param>
internal sealed record ChartFigures(string Measure, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Rows.Any(row => row.HasValues);
}

/// <summary>A row of a chart's table.</summary>
/// <param name="Label">Its period, unit or indicator.</param>
/// <param name="Url">Where its figure is opened.</param>
/// <param name="Values">A value for each series; null where nothing can be said.</param>
internal sealed record ChartRow(string Label, string Url, IReadOnlyList<decimal?> Values)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Values.Any(value => value is not null);
}
