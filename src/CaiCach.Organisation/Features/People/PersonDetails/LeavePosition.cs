using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>The end of a person's holding of a position.</summary>
internal sealed record LeavePositionCommand(Guid PersonId, Guid HoldingId, DateOnly LastDay, string Reason);

/// <summary>Ends a holding; the position and its tasks stay, without a holder.</summary>
internal sealed class LeavePositionHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(LeavePositionCommand command, CancellationToken cancellationToken)
    {
        var holding = await database.PositionHoldings.SingleOrDefaultAsync(
            candidate => candidate.Id == command.HoldingId && candidate.PersonId == command.PersonId && candidate.ValidTo == null,
            cancellationToken
        );
        if (holding is null || !await administered.IncludeAsync(holding.UnitId, cancellationToken))
        {
            return PeopleErrors.HoldingNotFound;
        }

        var ended = holding.End(command.LastDay);
        return ended.Failed
            ? ended
            : await unitOfWork.CommitAsync(
                [new PositionLeft(holding.UnitId, holding.PositionId, holding.PersonId, command.LastDay)],
                command.Reason,
                cancellationToken
            );
    }
}
