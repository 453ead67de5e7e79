using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>The end of a role; the day is the last.</summary>
internal sealed record TakeRoleCommand(Guid PersonId, Guid HoldingId, DateOnly LastDay, string Reason);

/// <summary>Takes a role away; nobody takes their own administration, so that a unit is never left without.</summary>
internal sealed class TakeRoleHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    AdministeredUnits administered,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(TakeRoleCommand command, CancellationToken cancellationToken)
    {
        var holding = await database.RoleHoldings.SingleOrDefaultAsync(
            candidate => candidate.Id == command.HoldingId && candidate.PersonId == command.PersonId && candidate.ValidTo == null,
            cancellationToken
        );
        if (holding is null || !await administered.IncludeAsync(holding.UnitId, cancellationToken))
        {
            return PeopleErrors.HoldingNotFound;
        }

        if (holding.Role == Role.Administrator && holding.PersonId == user.Actor.PersonId)
        {
            return PeopleErrors.OwnAdministration;
        }

        var today = VietnamTime.Today(clock);
        if (
            holding.Role == Role.Administrator
            && !await database.MayRemoveAsync(user.Actor.AccountId, holding.PersonId, today, cancellationToken)
        )
        {
            return PeopleErrors.NoLongerAdministrator;
        }

        var ended = holding.End(command.LastDay);
        if (ended.Failed)
        {
            return ended;
        }

        return await unitOfWork.CommitAsync(
            [new RoleTaken(holding.UnitId, holding.PersonId, holding.Role, command.LastDay)],
            command.Reason,
            cancellationToken
        );
    }
}
