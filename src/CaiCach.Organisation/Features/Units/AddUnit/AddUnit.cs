using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.AddUnit;

/// <summary>A new unit below another.</summary>
internal sealed record AddUnitCommand(Guid ParentId, string Code, string Name, UnitKind Kind, DateOnly ValidFrom);

/// <summary>Adds a unit; a commune below a province becomes an authority of its own.</summary>
internal sealed class AddUnitHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [UnitConfiguration.CodeIsUnique] = UnitErrors.CodeTaken,
    };

    public async Task<Result<Guid>> HandleAsync(AddUnitCommand command, CancellationToken cancellationToken)
    {
        var parent = await database.Units.SingleOrDefaultAsync(unit => unit.Id == command.ParentId, cancellationToken);
        if (parent is null || parent.ValidTo is not null || !await administered.IncludeAsync(parent.AuthorityId, cancellationToken))
        {
            return UnitErrors.ParentUnknown;
        }

        if (!UnitCode.Shape().IsMatch(command.Code))
        {
            return UnitErrors.CodeShape;
        }

        if (!command.Kind.MayStandBelow(parent.Kind))
        {
            return UnitErrors.KindNotHere;
        }

        var unit = command.Kind.IsAuthority()
            ? Unit.Authority(command.Code, command.Name, command.Kind, parent.Id, command.ValidFrom)
            : Unit.Within(
                parent,
                command.Code,
                command.Name,
                command.Kind,
                command.ValidFrom,
                await database.Units.CountAsync(other => other.ParentId == parent.Id, cancellationToken)
            );
        await unitOfWork.OpenAsync([.. unitOfWork.Scope, unit.AuthorityId], cancellationToken);
        database.Units.Add(unit);
        var saved = await unitOfWork.CommitAsync(
            [new UnitAdded(unit.AuthorityId, unit.Id, unit.Code, unit.Name, unit.ValidFrom)],
            null,
            cancellationToken,
            Constraints
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : unit.Id;
    }
}
