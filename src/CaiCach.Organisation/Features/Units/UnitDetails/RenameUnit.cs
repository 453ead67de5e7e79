using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>Another official name for a unit as the administrator saw it.</summary>
internal sealed record RenameUnitCommand(Guid UnitId, uint Version, string NewName, string Reason);

/// <summary>Renames a unit and keeps the old name as an alternative, so that older documents are still understood.</summary>
internal sealed class RenameUnitHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(RenameUnitCommand command, CancellationToken cancellationToken)
    {
        var unit = await database.Units.SingleOrDefaultAsync(candidate => candidate.Id == command.UnitId, cancellationToken);
        if (unit is null || !await administered.IncludeAsync(unit.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        if (unit.Name == command.NewName.Trim())
        {
            return UnitErrors.NameUnchanged;
        }

        database.Entry(unit).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var oldName = unit.Name;
        var oldFolded = VietnameseText.Fold(oldName);
        unit.Rename(command.NewName);
        if (!await database.UnitNames.AnyAsync(name => name.UnitId == unit.AuthorityId && name.FoldedName == oldFolded, cancellationToken))
        {
            database.UnitNames.Add(new UnitName(unit.AuthorityId, unit.Id, oldName));
        }

        return await unitOfWork.CommitAsync(
            [new UnitRenamed(unit.AuthorityId, unit.Id, oldName, unit.Name)],
            command.Reason,
            cancellationToken
        );
    }
}
