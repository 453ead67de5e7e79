using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;

namespace CaiCach.Indicators.Data;

/// <summary>The records behind a component of the index, by the way of every figure.</summary>
internal sealed class ComponentRecords(RecordRows rows)
{
    /// <summary>A part of those that keep the unit from a full rate, or of those that count.</summary>
    /// <param name="component">The component.</param>
    /// <param name="counts">What it counts.</param>
    /// <param name="isMissing">Those that are missing (true), else those that count.</param>
    /// <param name="units">The units.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="take">Most rows.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<IReadOnlyList<CountedRecord>> ReadAsync(
        IndexComponent component,
        ComponentCounts counts,
        bool isMissing,
        CountedUnits units,
        CountedSpan span,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        rows.ReadAsync(
            Figure(component, counts),
            isMissing == counts.Lost.Count > 0,
            units,
            span,
            skip,
            take,
            isOldestFirst: false,
            cancellationToken
        );

    /// <summary>The component as an indicator: what takes from the whole stands there as what counts.</summary>
    private static Indicator Figure(IndexComponent component, ComponentCounts counts)
    {
        var version = new IndicatorVersion(default, component.Formula, component.Source, component.IsConfirmed, [], []);
        var definition = new IndicatorDefinition(
            component.Code,
            component.Name,
            "procedures",
            "%",
            Direction.Higher,
            [PeriodKind.Quarter],
            EmptyDenominator.NoData,
            [version]
        );
        return new Indicator(definition, version, counts.Lost.Count > 0 ? counts.Lost : counts.Count, counts.Of);
    }
}
