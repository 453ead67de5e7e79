using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>Another name by which documents call a unit.</summary>
internal sealed record AddUnitNameCommand(Guid UnitId, string OtherName);

/// <summary>Adds an alternative name; a name means one unit of an authority, whatever its diacritics.</summary>
internal sealed class AddUnitNameHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [UnitNameConfiguration.NameIsUnique] = UnitErrors.NameTaken,
    };

    public async Task<Result> HandleAsync(AddUnitNameCommand command, CancellationToken cancellationToken)
    {
        var unit = await database.Units.SingleOrDefaultAsync(candidate => candidate.Id == command.UnitId, cancellationToken);
        if (unit is null || !await administered.IncludeAsync(unit.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        var folded = VietnameseText.Fold(command.OtherName);
        if (await database.UnitNames.AnyAsync(name => name.UnitId == unit.AuthorityId && name.FoldedName == folded, cancellationToken))
        {
            return UnitErrors.NameTaken;
        }

        var added = new UnitName(unit.AuthorityId, unit.Id, command.OtherName);
        database.UnitNames.Add(added);
        return await unitOfWork.CommitAsync(
            [new UnitNameAdded(unit.AuthorityId, unit.Id, added.Name)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
