using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Indicators.IndicatorDetails;

/// <summary>A figure as it is asked for.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Department">The code of the department; null for the whole unit.</param>
/// <param name="Filter">The part of the indicator.</param>
internal sealed record AskedFigure(string Code, string? Department, FigureFilter Filter);

/// <summary>A figure with how it went and a part of its records.</summary>
internal sealed record IndicatorDetailsView(
    Indicator Indicator,
    IndicatorValue Value,
    DayRange Days,
    DateTimeOffset At,
    IReadOnlyList<(Period Period, IndicatorValue Value)> Trend,
    IReadOnlyList<DescribedRecord> Rows,
    bool HasSeveralUnits,
    string? DepartmentName,
    IReadOnlyList<(Department? Department, IndicatorValue Value)> Departments,
    IReadOnlyList<(UnitReach Unit, IndicatorValue Value)> Units,
    IReadOnlyList<(UnitInfo Unit, IndicatorValue Value)> Sisters,
    FigureSince? Since,
    string? OwnFile,
    string FilterWords
);

/// <summary>A figure now, beside an earlier moment, and the records that make the difference.</summary>
internal sealed record FigureSince(IndicatorValue Now, IReadOnlyList<ChangedRow> Changes);

/// <summary>A record whose part in a figure has changed, as the list shows it.</summary>
internal sealed record ChangedRow(RecordLine? Line, DateTimeOffset At, RecordPart? Then, RecordPart? Now);

/// <summary>Reads a figure of the unit that is looked at.</summary>
internal sealed class IndicatorDetailsQuery(
    IndicatorCatalogue catalogue,
    IndicatorValues values,
    RecordRows records,
    RecordDescriptions descriptions,
    SisterFigures sisters,
    Departments departments,
    IFilteredIndicators filtered,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    public const int PageSize = 50;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 50_000;

    /// <summary>Changed records that are listed.</summary>
    public const int ChangesMaxCount = 200;

    private const int TrendLength = 8;

    public async Task<Result<IndicatorDetailsView>> ReadAsync(
        AskedFigure asked,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        bool? isCounted,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var (code, department, filter) = asked;
        if (catalogue.Find(code, period, cutoff)?.Filtered(filter) is not { } indicator)
        {
            return IndicatorErrors.NotFound;
        }

        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        if (span.Failed)
        {
            return Result<IndicatorDetailsView>.Fail(span.Errors);
        }

        var lastDay = period.Days(cutoff).To;
        var counted = await departments.CountedAsync(user.UnitId, department, lastDay, cancellationToken);
        if (counted.Failed)
        {
            return Result<IndicatorDetailsView>.Fail(counted.Errors);
        }

        var trend = await TrendAsync(asked, period, cutoff, span.Value.KnownAt, counted.Value, cancellationToken);
        var isTold = department is null || indicator.IsDivided;
        var found = isTold
            ? await records.ReadAsync(indicator, isCounted, counted.Value, span.Value, skip, take, isOldestFirst: false, cancellationToken)
            : [];
        var all = await departments.OfAsync(user.UnitId, lastDay, cancellationToken);
        var below = await CountedUnits.BelowAsync(units, user.UnitId, lastDay, VietnamTime.Today(clock), cancellationToken);
        var isWhole = department is null;
        return new IndicatorDetailsView(
            indicator,
            trend[^1].Value,
            period.Days(cutoff),
            span.Value.EndsBefore,
            trend,
            await descriptions.OfAsync(found, cancellationToken),
            found.DistinctBy(row => row.UnitId).Count() > 1,
            isWhole ? null : IndicatorNames.OfDepartment(all.Select(one => one.Unit), department!),
            isWhole && below.Count == 0 ? await DepartmentsAsync(indicator, all, counted.Value, span.Value, cancellationToken) : [],
            isWhole ? await UnitsAsync(indicator, below, span.Value, cancellationToken) : [],
            isWhole ? await sisters.ReadAsync(user.UnitId, indicator, lastDay, span.Value, cancellationToken) : [],
            isTold ? await SinceAsync(indicator, period, cutoff, counted.Value, span.Value, cancellationToken) : null,
            catalogue.OwnFileOf(code),
            filter.IsNone ? "" : FilterNames.Of(filter, await filtered.ChoicesAsync(code, cancellationToken))
        );
    }

    /// <summary>What has become of a figure since the moment as of which it is shown; null where it is shown as it is now.</summary>
    private async Task<FigureSince?> SinceAsync(
        Indicator indicator,
        Period period,
        PeriodCutoff cutoff,
        CountedUnits counted,
        CountedSpan then,
        CancellationToken cancellationToken
    )
    {
        if (then.KnownAt is null)
        {
            return null;
        }

        var now = CountedSpan.Of(period, cutoff, clock.GetUtcNow()).Value;
        var changes = await records.ChangesAsync(indicator, counted, then, now, ChangesMaxCount, cancellationToken);
        var lines = await descriptions.LinesAsync(changes.Select(change => (change.Set, change.Id)), cancellationToken);
        return new FigureSince(
            (await values.ComputeAsync([indicator], counted, now, cancellationToken))[0],
            [
                .. changes.Select(change => new ChangedRow(
                    lines.GetValueOrDefault((change.Set.Code, change.Id)),
                    change.At,
                    change.Then,
                    change.Now
                )),
            ]
        );
    }

    /// <summary>The units below, the worst first where one direction is good; none where there is nothing to compare.</summary>
    private async Task<IReadOnlyList<(UnitReach Unit, IndicatorValue Value)>> UnitsAsync(
        Indicator indicator,
        IReadOnlyList<UnitReach> below,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        if (below.Count < 2)
        {
            return [];
        }

        var compared = (await values.CompareAsync([indicator], below, span, cancellationToken)).Select(one =>
            (one.Unit, Value: one.Values[0])
        );
        return indicator.Definition.Better switch
        {
            Direction.Higher => [.. compared.OrderBy(one => one.Value.Value ?? decimal.MaxValue)],
            Direction.Lower => [.. compared.OrderByDescending(one => one.Value.Value ?? decimal.MinValue)],
            _ => [.. compared],
        };
    }

    /// <summary>
    /// The departments that have people or records, and last what none handles; none where the figure is not told by departments, or no department has anybody.
    /// </summary>
    private async Task<IReadOnlyList<(Department? Department, IndicatorValue Value)>> DepartmentsAsync(
        Indicator indicator,
        IReadOnlyList<Department> all,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        if (!indicator.IsDivided || !all.Any(one => one.HasPeople))
        {
            return [];
        }

        var compared = await values.ByDepartmentAsync(indicator, all, counted, span, cancellationToken);
        return [.. compared.Where(one => one.Department is { HasPeople: true } || one.Value is { Numerator: > 0 } or { Denominator: > 0 })];
    }

    /// <summary>The period and those of its kind before it, as far as the indicator is told for them.</summary>
    private async Task<IReadOnlyList<(Period Period, IndicatorValue Value)>> TrendAsync(
        AskedFigure asked,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CountedUnits counted,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var trend = new List<(Period, IndicatorValue)>();
        var next = period;
        while (trend.Count < TrendLength && catalogue.Find(asked.Code, next, cutoff)?.Filtered(asked.Filter) is { } indicator)
        {
            var span = CountedSpan.Of(next, cutoff, now, asOf).Value;
            trend.Insert(0, (next, (await values.ComputeAsync([indicator], counted, span, cancellationToken))[0]));
            next = next.Previous();
        }

        return trend;
    }
}
