using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Public.PublicBoard;

/// <summary>What a commune shows of itself to everybody.</summary>
/// <param name="Unit">The commune.</param>
/// <param name="Trend">Its figures by month.</param>
/// <param name="Index">The index of Decision 766 by month; a month that has none is left out.</param>
/// <param name="Plan">The plan in force; null where there is none.</param>
/// <param name="At">When it was read.</param>
internal sealed record PublicBoardView(
    UnitInfo Unit,
    Trend Trend,
    IReadOnlyList<(Period Month, Index766Reading Reading)> Index,
    PlanInForce? Plan,
    DateTimeOffset At
);

/// <summary>Reads what a commune shows of itself: nobody is signed in, and the work is done within the scope of that one commune.</summary>
internal sealed class PublicBoardQuery(
    BoardFile boards,
    Trends trends,
    IIndex766 index,
    IEnumerable<IPublicPlans> plans,
    RecentFigures recent,
    UnitOfWork unitOfWork,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int CodeMaxLength = 60;
    private const int MonthsShown = 12;

    /// <summary>The communes to choose from, by name.</summary>
    public async Task<IReadOnlyList<UnitInfo>> CommunesAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        return [.. (await units.CommunesAsync(VietnamTime.Today(clock), cancellationToken)).Where(unit => !unit.IsPractice)];
    }

    /// <summary>A commune, as it was at most a minute ago; null where there is none of that code.</summary>
    public async Task<PublicBoardView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var communes = await CommunesAsync(cancellationToken);
        var unit =
            code.Length > CodeMaxLength
                ? null
                : communes.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        if (unit is null)
        {
            return null;
        }

        return await recent.OfAsync((nameof(PublicBoard), unit), () => ReadAsync(unit, cancellationToken), _ => true);
    }

    private async Task<PublicBoardView> ReadAsync(UnitInfo unit, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([.. await units.ReachedAsync(unit.Id, cancellationToken)], cancellationToken);
        user.ActIn(unit.Id, Actor.System);
        var counted = await CountedUnits.OfAsync(units, unit.Id, cancellationToken);
        var month = Period.Containing(PeriodKind.Month, VietnamTime.Today(clock), PeriodCutoff.Calendar)!;
        var trend = await trends.ReadAsync(boards.Public, month, PeriodCutoff.Calendar, MonthsShown, counted.Value, cancellationToken);
        return new PublicBoardView(
            unit,
            trend,
            await IndexAsync(unit.Id, trend, cancellationToken),
            await PlanAsync(unit.Id, cancellationToken),
            clock.GetUtcNow()
        );
    }

    private async Task<IReadOnlyList<(Period Month, Index766Reading Reading)>> IndexAsync(
        Guid unitId,
        Trend trend,
        CancellationToken cancellationToken
    )
    {
        var readings = new List<(Period, Index766Reading)>();
        foreach (var (month, _) in trend.Periods)
        {
            var read = await index.ReadAsync(unitId, month, PeriodCutoff.Calendar, null, cancellationToken);
            if (!read.Failed)
            {
                readings.Add((month, read.Value));
            }
        }

        return readings;
    }

    private async Task<PlanInForce?> PlanAsync(Guid unitId, CancellationToken cancellationToken)
    {
        foreach (var source in plans)
        {
            if (await source.InForceAsync(unitId, cancellationToken) is { } plan)
            {
                return plan;
            }
        }

        return null;
    }
}
