using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>Counts indicators for the units below.</summary>
internal sealed class FiguresBelow(IndicatorCatalogue catalogue, IndicatorValues values, IUnitDirectory units, TimeProvider clock)
    : IFiguresBelow
{
    public async Task<Result<IReadOnlyList<UnitFigures>>> ReadAsync(
        Guid unitId,
        IReadOnlyList<string> codes,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        if (span.Failed)
        {
            return Result<IReadOnlyList<UnitFigures>>.Fail(span.Errors);
        }

        var indicators = codes.Select(code => catalogue.Find(code, period, cutoff)).OfType<Indicator>().ToList();
        var below = await CountedUnits.BelowAsync(units, unitId, period.Days(cutoff).To, VietnamTime.Today(clock), cancellationToken);
        if (indicators.Count == 0 || below.Count == 0)
        {
            return below.Select(unit => new UnitFigures(unit.Unit.Code, unit.Unit.Name, [])).ToList();
        }

        var compared = await values.CompareAsync(indicators, below, span.Value, cancellationToken);
        return compared.Select(one => new UnitFigures(one.Unit.Unit.Code, one.Unit.Unit.Name, one.Values)).ToList();
    }
}
