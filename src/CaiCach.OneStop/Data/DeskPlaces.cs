using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>A desk with the unit whose it is.</summary>
internal sealed record KnownDeskPlace(string UnitName, DeskPlace Place);

/// <summary>Reads where units take dossiers in, for everybody: nobody is signed in then.</summary>
internal sealed class DeskPlaces(OneStopDbContext database, UnitOfWork unitOfWork, IUnitDirectory units)
{
    /// <summary>Units whose desks are read in one go; more than a province has.</summary>
    private const int MostUnits = 1000;

    /// <summary>The desk of a unit; null where it has not said.</summary>
    public async Task<DeskPlace?> FindAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await database.DeskPlaces.AsNoTracking().SingleOrDefaultAsync(place => place.UnitId == unitId, cancellationToken);
    }

    /// <summary>Those of all units in force, by the unit's name; units for practice are published nowhere.</summary>
    public async Task<IReadOnlyList<KnownDeskPlace>> AllAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var names = (await units.CountedAsync(today, cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var places = await database
            .DeskPlaces.AsNoTracking()
            .Where(place => names.Keys.Contains(place.UnitId))
            .OrderBy(place => place.UnitId)
            .Take(MostUnits)
            .ToListAsync(cancellationToken);
        return
        [
            .. places
                .Select(place => new KnownDeskPlace(names[place.UnitId], place))
                .OrderBy(known => known.UnitName, StringComparer.CurrentCulture),
        ];
    }

    // A visitor's request has no scope yet; one that works for a unit already keeps its own.
    private Task OpenAsync(CancellationToken cancellationToken) =>
        unitOfWork.IsOpen ? Task.CompletedTask : unitOfWork.OpenAsync([], cancellationToken);
}
