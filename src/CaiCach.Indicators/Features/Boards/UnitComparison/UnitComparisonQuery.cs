using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Boards.UnitComparison;

/// <summary>A unit with its values, in the order of the columns.</summary>
internal sealed record ComparedUnit(UnitInfo Unit, IReadOnlyList<ComparedValue> Values);

/// <summary>A value with its place among those of all units.</summary>
/// <param name="Number">The value; null where there is none.</param>
/// <param name="Text">The value in words.</param>
/// <param name="Heat">1 the worst to 5 the best; null where no direction is good.</param>
/// <param name="Href">What opens it.</param>
internal sealed record ComparedValue(decimal? Number, string Text, int? Heat, string Href);

/// <summary>A column of the table.</summary>
/// <param name="Code">Its name in the address.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Better">Which direction is good; null for neither.</param>
internal sealed record ComparedColumn(string Code, string Name, Direction? Better);

/// <summary>The units below, with the values by which they are compared.</summary>
internal sealed record UnitComparisonView(IReadOnlyList<ComparedColumn> Columns, IReadOnlyList<ComparedUnit> Units, DateTimeOffset At);

/// <summary>Reads the units below the one that is looked at, all values by one count and the index of Decision 766 by another.</summary>
internal sealed class UnitComparisonQuery(
    BoardFile boards,
    IndicatorCatalogue catalogue,
    IndicatorValues values,
    Index766Values index,
    RecentFigures recent,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The name of the column of the index in the address.</summary>
    public const string IndexColumn = "766";

    /// <summary>The units below, as they were at most a minute ago.</summary>
    public Task<Result<UnitComparisonView>> ReadAsync(Period period, PeriodCutoff cutoff, CancellationToken cancellationToken) =>
        recent.OfAsync(
            (nameof(UnitComparison), user.UnitId, period, cutoff),
            () => CompareAsync(period, cutoff, cancellationToken),
            read => !read.Failed
        );

    private async Task<Result<UnitComparisonView>> CompareAsync(Period period, PeriodCutoff cutoff, CancellationToken cancellationToken)
    {
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow());
        var counted = await CountedUnits.OfAsync(units, user.UnitId, cancellationToken);
        if (span.Failed || counted.Failed)
        {
            return Result<UnitComparisonView>.Fail([.. span.Errors, .. counted.Errors]);
        }

        var indicators = boards.Compared.Select(code => catalogue.Find(code, period, cutoff)).OfType<Indicator>().ToList();
        var below = await CountedUnits.BelowAsync(units, user.UnitId, period.Days(cutoff).To, VietnamTime.Today(clock), cancellationToken);
        var compared = await values.CompareAsync(indicators, below, span.Value, cancellationToken);
        var points = await IndexAsync(below, period, cutoff, span.Value, cancellationToken);
        var scales = indicators
            .Select((one, at) => new HeatScale(one.Definition.Better, compared.Select(unit => unit.Values[at].Value)))
            .ToList();
        var pointScale = new HeatScale(Direction.Higher, points.Values.Select(one => one.Percent));
        return new UnitComparisonView(
            [
                .. indicators.Select(one => new ComparedColumn(one.Definition.Code, one.Definition.Name, one.Definition.Better)),
                .. points.Count == 0 ? [] : new[] { new ComparedColumn(IndexColumn, Index766Names.Share, Direction.Higher) },
            ],
            [
                .. compared.Select(unit => new ComparedUnit(
                    unit.Unit.Unit,
                    [
                        .. unit.Values.Select((value, at) => Of(unit.Unit.Unit, value, scales[at].Of(value.Value))),
                        .. points.TryGetValue(unit.Unit.Unit.Id, out var scored)
                            ? [OfIndex(unit.Unit.Unit, scored)]
                            : Array.Empty<ComparedValue>(),
                    ]
                )),
            ],
            span.Value.EndsBefore
        );

        ComparedValue Of(UnitInfo unit, IndicatorValue value, int? heat) =>
            new(value.Value, IndicatorNames.Of(value), heat, IndicatorsLinks.OfUnit(value.Code, period, cutoff, unit.Code));

        ComparedValue OfIndex(UnitInfo unit, ScoredIndex scored) =>
            new(
                scored.Percent,
                IndicatorNames.Percent(scored.Percent),
                pointScale.Of(scored.Percent),
                IndicatorsLinks.Index766OfUnit(period, cutoff, unit.Code)
            );
    }

    private async Task<IReadOnlyDictionary<Guid, ScoredIndex>> IndexAsync(
        IReadOnlyList<UnitReach> below,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var ground = await index.GroundAsync(user.UnitId, period, cutoff, null, null, cancellationToken);
        if (ground.Failed)
        {
            return new Dictionary<Guid, ScoredIndex>();
        }

        var compared = await index.CompareAsync(ground.Value.Rules, below, period, cutoff, span, cancellationToken);
        return compared.ToDictionary(one => one.Unit.Unit.Id, one => one.Index);
    }
}
