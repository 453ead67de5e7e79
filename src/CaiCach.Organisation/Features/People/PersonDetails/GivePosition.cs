using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>A position for a person from a day: one that exists, or a new one with a title in a department.</summary>
internal sealed record GivePositionCommand(
    Guid PersonId,
    Guid? PositionId,
    Guid? DepartmentId,
    string? Title,
    bool IsHead,
    DateOnly FromDay
);

/// <summary>Gives a position. Whoever holds it leaves on the day before; tasks stay with the position, so the new holder inherits them.</summary>
internal sealed class GivePositionHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [PositionHoldingConfiguration.OneHolderAtATime] = PeopleErrors.JustTaken,
    };

    public async Task<Result> HandleAsync(GivePositionCommand command, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleOrDefaultAsync(candidate => candidate.Id == command.PersonId, cancellationToken);
        if (person is null || !await administered.IncludeAsync(person.UnitId, cancellationToken))
        {
            return PeopleErrors.NotFound;
        }

        var position = command.PositionId is { } positionId
            ? await ExistingAsync(person.UnitId, positionId, cancellationToken)
            : await NewAsync(person.UnitId, command, cancellationToken);
        if (position.Failed)
        {
            return position;
        }

        var (left, holder) = await VacateAsync(position.Value.Id, person, command.FromDay, cancellationToken);
        if (left.Failed)
        {
            return left;
        }

        database.PositionHoldings.Add(new PositionHolding(person.UnitId, position.Value.Id, person.Id, command.FromDay));
        return await unitOfWork.CommitAsync(
            [new PositionGiven(person.UnitId, position.Value.Id, person.Id, command.FromDay, holder?.PersonId)],
            null,
            cancellationToken,
            Constraints
        );
    }

    private async Task<Result<Position>> ExistingAsync(Guid authorityId, Guid positionId, CancellationToken cancellationToken)
    {
        var position = await database.Positions.SingleOrDefaultAsync(
            candidate =>
                candidate.Id == positionId
                && candidate.UnitId == authorityId
                && candidate.ValidTo == null
                && database.Units.Any(unit => unit.Id == candidate.DepartmentId && unit.ValidTo == null),
            cancellationToken
        );
        return position is null ? PeopleErrors.PositionUnknown : position;
    }

    private async Task<Result<Position>> NewAsync(Guid authorityId, GivePositionCommand command, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(command.Title))
        {
            return PeopleErrors.TitleMissing;
        }

        var isKnown = await database.Units.AnyAsync(
            unit =>
                unit.Id == command.DepartmentId && unit.AuthorityId == authorityId && unit.ValidTo == null && unit.Kind != UnitKind.Group,
            cancellationToken
        );
        if (!isKnown)
        {
            return PeopleErrors.DepartmentUnknown;
        }

        var position = new Position(authorityId, command.DepartmentId!.Value, command.Title, command.IsHead);
        database.Positions.Add(position);
        return position;
    }

    /// <summary>Ends what stands in the way from the day on, or says who holds the position beyond it; with whoever leaves for this.</summary>
    private async Task<(Result Left, PositionHolding? Holder)> VacateAsync(
        Guid positionId,
        Person successor,
        DateOnly fromDay,
        CancellationToken cancellationToken
    )
    {
        var inTheWay = await database
            .PositionHoldings.Where(holding => holding.PositionId == positionId && (holding.ValidTo == null || holding.ValidTo >= fromDay))
            .OrderByDescending(holding => holding.ValidTo)
            .ToListAsync(cancellationToken);
        if (inTheWay.Find(holding => holding.ValidTo is not null) is { } ended)
        {
            return (PeopleErrors.HeldUntil(await NameAsync(ended.PersonId, cancellationToken), ended.ValidTo!.Value), null);
        }

        var holder = inTheWay.SingleOrDefault();
        return (holder is null ? Result.Done() : await LeaveAsync(holder, successor, fromDay, cancellationToken), holder);
    }

    private Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        database.People.Where(person => person.Id == personId).Select(person => person.FullName).SingleAsync(cancellationToken);

    private async Task<Result> LeaveAsync(PositionHolding holder, Person successor, DateOnly fromDay, CancellationToken cancellationToken)
    {
        if (holder.PersonId == successor.Id)
        {
            return PeopleErrors.HoldsAlready;
        }

        if (fromDay <= holder.ValidFrom)
        {
            return PeopleErrors.HolderStartsLater(await NameAsync(holder.PersonId, cancellationToken), holder.ValidFrom);
        }

        return holder.End(fromDay.AddDays(-1));
    }
}
