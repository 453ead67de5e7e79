using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>A position held, now or before.</summary>
internal sealed record HoldingRow(Guid Id, string Title, string Department, bool IsHead, DateOnly From, DateOnly? To);

/// <summary>A role held, now or before.</summary>
internal sealed record RoleRow(Guid Id, Role Role, DateOnly From, DateOnly? To);

/// <summary>A position or department to choose.</summary>
internal sealed record ChoiceRow(Guid Id, string Text);

/// <summary>What the page of a person shows.</summary>
internal sealed record PersonDetailsView(
    Person Person,
    string AuthorityName,
    IReadOnlyList<HoldingRow> Holdings,
    IReadOnlyList<RoleRow> Roles,
    Account? Account,
    IReadOnlyList<ChoiceRow> Positions,
    IReadOnlyList<ChoiceRow> Departments
);

/// <summary>Reads a person who is administered.</summary>
internal sealed class PersonDetailsQuery(OrganisationDbContext database, AdministeredUnits administered)
{
    private const int RowsShown = 500;

    /// <summary>The person; null when not administered.</summary>
    public async Task<PersonDetailsView?> ReadAsync(Guid personId, CancellationToken cancellationToken)
    {
        var person = await database.People.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == personId, cancellationToken);
        if (person is null || !await administered.IncludeAsync(person.UnitId, cancellationToken))
        {
            return null;
        }

        return new PersonDetailsView(
            person,
            await database.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken),
            await HoldingsAsync(personId, cancellationToken),
            await database
                .RoleHoldings.Where(role => role.PersonId == personId)
                .OrderBy(role => role.ValidTo != null)
                .ThenByDescending(role => role.ValidFrom)
                .Select(role => new RoleRow(role.Id, role.Role, role.ValidFrom, role.ValidTo))
                .Take(RowsShown)
                .ToListAsync(cancellationToken),
            await database.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == personId, cancellationToken),
            await PositionsAsync(person.UnitId, cancellationToken),
            await database
                .Units.Where(unit => unit.AuthorityId == person.UnitId && unit.ValidTo == null && unit.Kind != UnitKind.Group)
                .OrderBy(unit => unit.SortOrder)
                .ThenBy(unit => unit.FoldedName)
                .Select(unit => new ChoiceRow(unit.Id, unit.Name))
                .Take(RowsShown)
                .ToListAsync(cancellationToken)
        );
    }

    private async Task<List<HoldingRow>> HoldingsAsync(Guid personId, CancellationToken cancellationToken) =>
        await (
            from holding in database.PositionHoldings
            where holding.PersonId == personId
            join position in database.Positions on holding.PositionId equals position.Id
            join department in database.Units on position.DepartmentId equals department.Id
            orderby holding.ValidTo != null, holding.ValidFrom descending
            select new HoldingRow(holding.Id, position.Title, department.Name, position.IsHead, holding.ValidFrom, holding.ValidTo)
        )
            .Take(RowsShown)
            .ToListAsync(cancellationToken);

    private async Task<List<ChoiceRow>> PositionsAsync(Guid authorityId, CancellationToken cancellationToken) =>
        await (
            from position in database.Positions
            where position.UnitId == authorityId && position.ValidTo == null
            join department in database.Units on position.DepartmentId equals department.Id
            where department.ValidTo == null
            from holding in database
                .PositionHoldings.Where(holding => holding.PositionId == position.Id && holding.ValidTo == null)
                .DefaultIfEmpty()
            from holder in database.People.Where(person => person.Id == holding!.PersonId).DefaultIfEmpty()
            orderby department.SortOrder, position.IsHead descending, position.Title
            select new ChoiceRow(position.Id, position.Title + ", " + department.Name + (holder == null ? "" : " – " + holder.FullName))
        )
            .Take(RowsShown)
            .ToListAsync(cancellationToken);
}
