using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>A role for a person in their own authority and all below it, from a day.</summary>
internal sealed record GiveRoleCommand(Guid PersonId, Role Role, DateOnly FromDay);

/// <summary>Gives a role; held once at a time.</summary>
internal sealed class GiveRoleHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [RoleHoldingConfiguration.HeldOnce] = PeopleErrors.RoleHeld,
        [RoleHoldingConfiguration.HeldOnceNow] = PeopleErrors.RoleHeld,
    };

    public async Task<Result> HandleAsync(GiveRoleCommand command, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleOrDefaultAsync(candidate => candidate.Id == command.PersonId, cancellationToken);
        if (person is null || !await administered.IncludeAsync(person.UnitId, cancellationToken))
        {
            return PeopleErrors.NotFound;
        }

        database.RoleHoldings.Add(new RoleHolding(person.UnitId, person.Id, command.Role, command.FromDay));
        return await unitOfWork.CommitAsync(
            [new RoleGiven(person.UnitId, person.Id, command.Role, command.FromDay)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
