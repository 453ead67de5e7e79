using System.Collections.Concurrent;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>
/// Tells where a dossier is. The names of a unit and its rooms are asked for once in a while and not at each look-up, which stays one query; every
/// process asks for itself.
/// </summary>
internal sealed class PublicPlaces(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, KnownUnit> _known = new();

    /// <summary>Where it is; null once nothing is left to be done with it.</summary>
    public async Task<PublicPlace?> OfAsync(PublicDossier dossier, CancellationToken cancellationToken)
    {
        if (DossierStages.IsEnd(dossier.Stage))
        {
            return null;
        }

        var isAtDesk =
            dossier.Stage is DossierStage.Arrived or DossierStage.Received or DossierStage.Completed
            || DossierStages.IsPaused(dossier.Stage);
        var unit = await NamesOfAsync(isAtDesk ? dossier.DeskUnitId : dossier.UnitId, cancellationToken);
        var room =
            isAtDesk ? PublicPlaceNames.Desk
            : dossier.Stage is DossierStage.Proposed or DossierStage.Approved ? PublicPlaceNames.Leaders
            : dossier.OfficerId is { } officer ? unit.Rooms.GetValueOrDefault(officer)
            : null;
        return new PublicPlace(unit.Name, room, dossier.StepName, dossier.AskedAgency, dossier.Source);
    }

    private async Task<KnownUnit> NamesOfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(unitId, out var known) && known.ReadAt <= now && now - known.ReadAt < Kept)
        {
            return known;
        }

        // A scope of its own: the request may look at other units than the dossier's.
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<UnitOfWork>().OpenAsync([unitId], cancellationToken);
        var (units, today) = (services.GetRequiredService<IUnitDirectory>(), VietnamTime.Today(clock));
        var unit = await units.FindAsync(unitId, cancellationToken);
        var rooms = (await units.WithinAsync(unitId, today, cancellationToken)).ToDictionary(room => room.Id, room => room.Name);
        var positions = await services.GetRequiredService<IPeopleDirectory>().PositionsAsync(unitId, today, cancellationToken);
        var roomOf = new Dictionary<Guid, string>();
        foreach (var position in positions)
        {
            if (position.HolderId is { } holder && rooms.TryGetValue(position.DepartmentId, out var room))
            {
                roomOf.TryAdd(holder, room);
            }
        }

        return _known[unitId] = new KnownUnit(unit?.Name ?? "", roomOf, now);
    }

    /// <summary>A unit's name, and the rooms of its people by person.</summary>
    private sealed record KnownUnit(string Name, IReadOnlyDictionary<Guid, string> Rooms, DateTimeOffset ReadAt);
}
