using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>The end of a unit within an authority.</summary>
internal sealed record EndUnitCommand(Guid UnitId, uint Version, DateOnly LastDay, string Reason);

/// <summary>Ends a unit that has neither living parts nor people in its positions; an authority ends by merger alone.</summary>
internal sealed class EndUnitHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(EndUnitCommand command, CancellationToken cancellationToken)
    {
        var unit = await database.Units.SingleOrDefaultAsync(candidate => candidate.Id == command.UnitId, cancellationToken);
        if (unit is null || !await administered.IncludeAsync(unit.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        if (unit.IsAuthority)
        {
            return UnitErrors.AuthorityEndsByMerger;
        }

        var hasLivingParts = await database.Units.AnyAsync(
            part => part.ParentId == unit.Id && (part.ValidTo == null || part.ValidTo > command.LastDay),
            cancellationToken
        );
        if (hasLivingParts)
        {
            return UnitErrors.HasLivingParts;
        }

        var positions = database.Positions.Where(position => position.DepartmentId == unit.Id).Select(position => position.Id);
        var isHeld = await database.PositionHoldings.AnyAsync(
            holding => positions.Contains(holding.PositionId) && (holding.ValidTo == null || holding.ValidTo > command.LastDay),
            cancellationToken
        );
        if (isHeld)
        {
            return UnitErrors.HasHolders;
        }

        database.Entry(unit).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var ended = unit.End(command.LastDay);
        return ended.Failed
            ? ended
            : await unitOfWork.CommitAsync([new UnitEnded(unit.AuthorityId, unit.Id, command.LastDay)], command.Reason, cancellationToken);
    }
}
