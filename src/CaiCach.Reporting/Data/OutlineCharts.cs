using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;

namespace CaiCach.Reporting.Data;

/// <summary>Reads what the charts of an outline show.</summary>
internal sealed class OutlineCharts(IIndicators indicators, IFiguresBelow below, IIndicatorNames names)
{
    /// <summary>The figures of each chart, by its item; a chart over units is left out where no unit is below.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="scope">Who reports.</param>
    /// <param name="department">The code of the department that reports; null for the whole unit. It has no units below.</param>
    /// <param name="span">The days.</param>
    /// <param name="read">The tables that were read already, by their periods.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<Result<IReadOnlyDictionary<string, ChartFigures>>> ReadAsync(
        ReportOutline outline,
        ReportScope scope,
        string? department,
        ReportSpan span,
        IEnumerable<(Period Period, IndicatorTable Table)> read,
        CancellationToken cancellationToken
    )
    {
        var tables = read.DistinctBy(one => one.Period).ToDictionary(one => one.Period, one => one.Table);
        var charts = new Dictionary<string, ChartFigures>(StringComparer.Ordinal);
        foreach (var item in outline.Items)
        {
            if (item.Chart is not { } chart || (chart.Over == ChartOver.Units && department is not null))
            {
                continue;
            }

            var figures = chart.Over switch
            {
                ChartOver.Periods => await OverPeriodsAsync(chart, scope.UnitId, department, span, tables, cancellationToken),
                ChartOver.Units => await OverUnitsAsync(chart, scope.UnitId, span, cancellationToken),
                _ => OverIndicators(chart, department, span, tables),
            };
            if (figures.Failed)
            {
                return Result<IReadOnlyDictionary<string, ChartFigures>>.Fail(figures.Errors);
            }

            if (figures.Value.Rows.Count > 0)
            {
                charts[item.Id] = figures.Value;
            }
        }

        return charts;
    }

    /// <summary>The oldest first; periods from before anything was kept here are left out.</summary>
    private async Task<Result<ChartFigures>> OverPeriodsAsync(
        OutlineChart chart,
        Guid unitId,
        string? department,
        ReportSpan span,
        Dictionary<Period, IndicatorTable> tables,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<ChartRow>();
        for (var (period, count) = (span.Period, 0); count < chart.Periods; (period, count) = (period.Previous(), count + 1))
        {
            if (!tables.TryGetValue(period, out var table))
            {
                var read = await indicators.ReadAsync(unitId, department, period, span.Cutoff, span.KnownAt, cancellationToken);
                if (read.Failed && department is not null)
                {
                    // The department was founded later.
                    break;
                }

                if (read.Failed)
                {
                    return Result<ChartFigures>.Fail(read.Errors);
                }

                tables[period] = table = read.Value;
            }

            var url = ReportingLinks.Indicator(chart.Indicators[0], period, span.Cutoff) + ReportingLinks.OfDepartment(department);
            rows.Insert(0, new ChartRow(period.Name, url, [.. chart.Indicators.Select(code => OutlineFigures.Of(table, code)?.Value)]));
        }

        var kept = rows.SkipWhile(row => !row.HasValues).ToList();
        return Of(chart, [.. chart.Indicators.Select(NameOf)], kept.Count > 0 ? kept : rows);
    }

    private async Task<Result<ChartFigures>> OverUnitsAsync(
        OutlineChart chart,
        Guid unitId,
        ReportSpan span,
        CancellationToken cancellationToken
    )
    {
        var units = await below.ReadAsync(unitId, chart.Indicators, span.Period, span.Cutoff, span.KnownAt, cancellationToken);
        return units.Failed
            ? Result<ChartFigures>.Fail(units.Errors)
            : Of(chart, [.. chart.Indicators.Select(NameOf)], [.. units.Value.Select(unit => Row(unit, chart, span))]);
    }

    private static ChartRow Row(UnitFigures unit, OutlineChart chart, ReportSpan span) =>
        new(
            unit.UnitName,
            ReportingLinks.IndicatorOfUnit(chart.Indicators[0], span.Period, span.Cutoff, unit.UnitCode),
            [.. chart.Indicators.Select(code => unit.Values.FirstOrDefault(value => value.Code == code)?.Value)]
        );

    private ChartFigures OverIndicators(OutlineChart chart, string? department, ReportSpan span, Dictionary<Period, IndicatorTable> tables)
    {
        Period[] periods = [span.Period.Previous(), span.Period];
        return Of(
            chart,
            [.. periods.Select(period => period.Name)],
            [
                .. chart.Indicators.Select(code => new ChartRow(
                    NameOf(code),
                    ReportingLinks.Indicator(code, span.Period, span.Cutoff) + ReportingLinks.OfDepartment(department),
                    [.. periods.Select(period => OutlineFigures.Of(tables[period], code)?.Value)]
                )),
            ]
        );
    }

    private ChartFigures Of(OutlineChart chart, IReadOnlyList<string> series, IReadOnlyList<ChartRow> rows) =>
        new(names.All.First(name => name.Code == chart.Indicators[0]).Measure, series, rows);

    private string NameOf(string code) => names.All.First(name => name.Code == code).Name;
}
