using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Indicators.Data;

/// <summary>
/// The values of an indicator for the units beside one, below the same unit: read in a scope of their own as the system, so that the reader sees each
/// unit's value and nothing that it is counted from.
/// </summary>
internal sealed class SisterFigures(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The unit's own value among those of its sisters, the best last.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="indicator">The indicator; one whose records are not noted is not compared, for it would be counted anew for each unit.</param>
    /// <param name="lastDay">The last day of the period.</param>
    /// <param name="span">From when to when; as of a moment of the past nothing is compared.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>None where there is nobody beside it.</returns>
    public async Task<IReadOnlyList<(UnitInfo Unit, IndicatorValue Value)>> ReadAsync(
        Guid unitId,
        Indicator indicator,
        DateOnly lastDay,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        if (span.KnownAt is not null || indicator.Queries.Any(query => !query.Set.IsNoted))
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        var units = scope.ServiceProvider.GetRequiredService<IUnitDirectory>();
        await work.OpenAsync([], cancellationToken);
        if (await units.AboveAsync(unitId, cancellationToken) is not [var above, ..])
        {
            return [];
        }

        var sisters = await CountedUnits.BelowAsync(units, above.Id, lastDay, VietnamTime.Today(clock), cancellationToken);
        if (sisters.Count < 2 || sisters.All(sister => sister.Unit.Id != unitId))
        {
            return [];
        }

        await work.OpenAsync([.. sisters.SelectMany(sister => sister.Ids).Distinct()], cancellationToken);
        var compared = (
            await scope.ServiceProvider.GetRequiredService<IndicatorValues>().CompareAsync([indicator], sisters, span, cancellationToken)
        ).Select(one => (one.Unit.Unit, Value: one.Values[0]));
        return indicator.Definition.Better switch
        {
            Direction.Higher => [.. compared.OrderBy(one => one.Value.Value ?? decimal.MaxValue)],
            Direction.Lower => [.. compared.OrderByDescending(one => one.Value.Value ?? decimal.MinValue)],
            _ => [.. compared],
        };
    }
}
