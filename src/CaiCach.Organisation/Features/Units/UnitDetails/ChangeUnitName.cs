using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>What becomes of an alternative name: it means another unit, or nothing any more (null).</summary>
internal sealed record ChangeUnitNameCommand(Guid NameId, Guid? NamedUnitId, string Reason);

/// <summary>Points an alternative name to another unit of the same authority, or removes it.</summary>
internal sealed class ChangeUnitNameHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(ChangeUnitNameCommand command, CancellationToken cancellationToken)
    {
        var name = await database.UnitNames.SingleOrDefaultAsync(candidate => candidate.Id == command.NameId, cancellationToken);
        if (name is null || !await administered.IncludeAsync(name.UnitId, cancellationToken))
        {
            return UnitErrors.NameNotFound;
        }

        var formerId = name.NamedUnitId;
        if (command.NamedUnitId is not { } namedUnitId)
        {
            database.UnitNames.Remove(name);
            return await unitOfWork.CommitAsync([new UnitNameRemoved(name.UnitId, formerId, name.Name)], command.Reason, cancellationToken);
        }

        var isKnown = await database.Units.AnyAsync(
            unit => unit.Id == namedUnitId && unit.AuthorityId == name.UnitId && unit.ValidTo == null,
            cancellationToken
        );
        if (!isKnown)
        {
            return UnitErrors.TargetUnknown;
        }

        name.Mean(namedUnitId);
        return await unitOfWork.CommitAsync(
            [new UnitNamePointed(name.UnitId, namedUnitId, name.Name, formerId)],
            command.Reason,
            cancellationToken
        );
    }
}
