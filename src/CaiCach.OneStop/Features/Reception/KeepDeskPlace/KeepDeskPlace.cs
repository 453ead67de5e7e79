using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reception.KeepDeskPlace;

/// <summary>Where the unit takes dossiers in, with the version that the page was filled from; null where nothing was said yet.</summary>
internal sealed record KeepDeskPlaceCommand(string Address, string? Phone, string Hours, uint? Version);

/// <summary>Keeps it.</summary>
internal sealed class KeepDeskPlaceHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(KeepDeskPlaceCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var place = await database.DeskPlaces.SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (place?.Version != command.Version)
        {
            return DataErrors.Changed;
        }

        if (place is null)
        {
            place = new DeskPlace(unitId);
            database.Add(place);
        }

        var phone = string.IsNullOrWhiteSpace(command.Phone) ? null : command.Phone.Trim();
        place.Describe(command.Address.Trim(), phone, command.Hours.Trim(), clock.GetUtcNow());
        return await unitOfWork.CommitAsync([new DeskPlaceChanged(unitId, unitId, place.Address)], null, cancellationToken);
    }
}
