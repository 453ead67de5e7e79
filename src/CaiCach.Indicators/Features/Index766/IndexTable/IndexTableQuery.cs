using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain.Index766;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Index766.IndexTable;

/// <summary>The index of the unit that is looked at.</summary>
/// <param name="Index">The index.</param>
/// <param name="Decision">The decision.</param>
/// <param name="WorkLists">Today's work on a component, by its code.</param>
/// <param name="Fields">The fields to choose from, by name.</param>
/// <param name="Units">The units below, the fewest points first; none where there is nothing to compare.</param>
internal sealed record IndexTableView(
    Index766Reading Index,
    string Decision,
    IReadOnlyDictionary<string, string> WorkLists,
    IReadOnlyList<(string Code, string Name)> Fields,
    IReadOnlyList<(UnitReach Unit, ScoredIndex Index)> Units
);

/// <summary>Reads the index of the unit that is looked at.</summary>
internal sealed class IndexTableQuery(Index766Values values, IUnitDirectory units, CurrentUser user, TimeProvider clock)
{
    public async Task<Result<IndexTableView>> ReadAsync(
        Period period,
        PeriodCutoff cutoff,
        string? field,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var ground = await values.GroundAsync(user.UnitId, period, cutoff, field, asOf, cancellationToken);
        if (ground.Failed)
        {
            return Result<IndexTableView>.Fail(ground.Errors);
        }

        var (rules, _, span) = ground.Value;
        var fields = await values.FieldsAsync(cancellationToken);
        return new IndexTableView(
            (await values.ReadAsync(user.UnitId, period, cutoff, field, asOf, cancellationToken)).Value,
            rules.File.Decision,
            rules
                .Components.Where(component => component.WorkList is not null)
                .ToDictionary(component => component.Code, component => component.WorkList!, StringComparer.Ordinal),
            [.. fields.Select(one => (one.Key, one.Value)).OrderBy(one => one.Value, StringComparer.CurrentCulture)],
            field is null ? await UnitsAsync(rules, period, cutoff, span, cancellationToken) : []
        );
    }

    private async Task<IReadOnlyList<(UnitReach Unit, ScoredIndex Index)>> UnitsAsync(
        Index766Rules rules,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var below = await CountedUnits.BelowAsync(units, user.UnitId, period.Days(cutoff).To, VietnamTime.Today(clock), cancellationToken);
        if (below.Count < 2)
        {
            return [];
        }

        var compared = await values.CompareAsync(rules, below, period, cutoff, span, cancellationToken);
        return [.. compared.OrderBy(one => one.Index.Percent ?? decimal.MaxValue)];
    }
}
