using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>Computes indicators from the records.</summary>
internal sealed class IndicatorValues(
    IndicatorCatalogue catalogue,
    RecordCounts counts,
    RecordedFigures figures,
    Departments departments,
    IUnitDirectory units,
    TimeProvider clock
) : IIndicators
{
    public async Task<Result<IndicatorTable>> ReadAsync(
        Guid unitId,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        if (span.Failed)
        {
            return Result<IndicatorTable>.Fail(span.Errors);
        }

        var days = period.Days(cutoff);
        var counted = await departments.CountedAsync(unitId, department, days.To, cancellationToken);
        if (counted.Failed)
        {
            return Result<IndicatorTable>.Fail(counted.Errors);
        }

        var values = await ComputeAsync(catalogue.In(period, cutoff), counted.Value, span.Value, cancellationToken);
        var unit = await units.FindAsync(unitId, cancellationToken);
        return new IndicatorTable(
            unit?.Code ?? "",
            period.ToString(),
            CutoffOf(cutoff),
            days.From,
            days.To,
            span.Value.EndsBefore,
            values,
            span.Value.KnownAt ?? clock.GetUtcNow(),
            department
        );
    }

    /// <summary>The values of indicators for a span that has begun; without one where a department is asked for and they are not told by departments.</summary>
    public async Task<IReadOnlyList<IndicatorValue>> ComputeAsync(
        IReadOnlyList<Indicator> indicators,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var told = counted.Part is null ? indicators : [.. indicators.Where(one => one.IsDivided)];
        var found = await counts.CountAsync(told.SelectMany(one => one.Queries), counted, span, cancellationToken);
        var recorded = await figures.ReadAsync(told, counted, span, cancellationToken);
        return
        [
            .. indicators.Select(one =>
                counted.Part is not null && !one.IsDivided ? Undivided(one)
                : one.IsRecorded ? ValueOf(one, Sum(one.Definition, recorded[one.Definition.Code], counted.OwnId))
                : ValueOf(one, found)
            ),
        ];
    }

    /// <summary>The values of indicators for each of several units, each with what it reaches, by one count; in the order of both.</summary>
    public async Task<IReadOnlyList<(UnitReach Unit, IReadOnlyList<IndicatorValue> Values)>> CompareAsync(
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<UnitReach> compared,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var all = new CountedUnits([.. compared.SelectMany(unit => unit.Ids).Distinct()]);
        var queries = indicators.SelectMany(one => one.Queries).Distinct().ToList();
        var found = await counts.ByUnitAsync(queries, all, span, cancellationToken);
        var recorded = await figures.ReadAsync(indicators, all, span, cancellationToken);
        return [.. compared.Select(unit => (unit, ValuesOf(unit)))];

        IReadOnlyList<IndicatorValue> ValuesOf(UnitReach unit)
        {
            var sums = queries.ToDictionary(query => query, query => unit.Ids.Sum(id => found.GetValueOrDefault((query, id))));
            return
            [
                .. indicators.Select(one =>
                    one.IsRecorded
                        ? ValueOf(
                            one,
                            Sum(
                                one.Definition,
                                recorded[one.Definition.Code].Where(figure => unit.Ids.Contains(figure.UnitId)),
                                unit.Unit.Id
                            )
                        )
                        : ValueOf(one, sums)
                ),
            ];
        }
    }

    /// <summary>The values of an indicator that is told by departments for each of them, and last, without a department, of what none handles; one count.</summary>
    public async Task<IReadOnlyList<(Department? Department, IndicatorValue Value)>> ByDepartmentAsync(
        Indicator indicator,
        IReadOnlyList<Department> compared,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var found = await counts.ByDepartmentAsync(indicator.Queries, compared, counted, span, cancellationToken);
        return [.. compared.Select(one => ((Department?)one, ValueOf(one.Unit.Id))), (null, ValueOf(Guid.Empty))];

        IndicatorValue ValueOf(Guid departmentId) =>
            IndicatorValues.ValueOf(
                indicator,
                indicator.Queries.Distinct().ToDictionary(query => query, query => found.GetValueOrDefault((query, departmentId)))
            );
    }

    private static IndicatorValue Undivided(Indicator indicator)
    {
        var definition = indicator.Definition;
        return new(definition.Code, definition.Name, definition.Area, definition.Measure, 0, null, null, FigureOrigin.Undivided);
    }

    private static string CutoffOf(PeriodCutoff cutoff) => cutoff == PeriodCutoff.Reporting ? "reporting" : "calendar";

    private static RecordedSum Sum(IndicatorDefinition definition, IEnumerable<(Guid UnitId, RecordedSum Sum)> figures, Guid? ownId)
    {
        var own = definition.RollUp switch
        {
            RollUp.Own => figures.Where(one => one.UnitId == ownId),
            RollUp.None => figures.All(one => one.UnitId == ownId) ? figures : [],
            _ => figures,
        };
        return own.Aggregate(RecordedSum.None, (sum, one) => sum + one.Sum);
    }

    private static IndicatorValue ValueOf(Indicator indicator, RecordedSum sum)
    {
        var definition = indicator.Definition;
        long? denominator = definition.IsShare ? (long)sum.Denominator : null;
        return new IndicatorValue(
            definition.Code,
            definition.Name,
            definition.Area,
            definition.Measure,
            (long)decimal.Round(sum.Numerator, MidpointRounding.AwayFromZero),
            denominator,
            sum.Confirmed == 0 ? null
                : !definition.IsShare ? sum.Numerator
                : IndicatorArithmetic.Share(sum.Numerator, sum.Denominator),
            sum is { Confirmed: 0, Waiting: > 0 } ? FigureOrigin.Waiting : FigureOrigin.Recorded
        );
    }

    private static IndicatorValue ValueOf(Indicator indicator, IReadOnlyDictionary<RecordQuery, long> found)
    {
        var definition = indicator.Definition;
        var numerator = indicator.Count.Sum(query => found[query]);
        var denominator = indicator.Of?.Sum(query => found[query]);
        return new IndicatorValue(
            definition.Code,
            definition.Name,
            definition.Area,
            definition.Measure,
            numerator,
            denominator,
            IndicatorArithmetic.Value(numerator, denominator, definition.Empty)
        );
    }
}
