using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IPeopleDirectory" />
internal sealed class PeopleDirectory(OrganisationDbContext database) : IPeopleDirectory
{
    public async Task<IReadOnlyList<PositionInfo>> PositionsAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken) =>
        await (
            from position in database.Positions
            where position.UnitId == authorityId && (position.ValidTo == null || position.ValidTo >= day)
            join department in database.Units on position.DepartmentId equals department.Id
            from holding in database
                .PositionHoldings.Where(holding =>
                    holding.PositionId == position.Id && holding.ValidFrom <= day && (holding.ValidTo == null || holding.ValidTo >= day)
                )
                .DefaultIfEmpty()
            from person in database.People.Where(person => person.Id == holding!.PersonId).DefaultIfEmpty()
            orderby department.SortOrder, position.IsHead descending, position.Title
            select new PositionInfo(
                position.Id,
                position.DepartmentId,
                position.Title,
                position.IsHead,
                person == null ? null : person.Id,
                person == null ? null : person.FullName
            )
        ).ToListAsync(cancellationToken);

    public async Task<ILookup<Guid, Role>> RolesAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken) =>
        (
            await database
                .RoleHoldings.Where(role =>
                    role.UnitId == authorityId && role.ValidFrom <= day && (role.ValidTo == null || role.ValidTo >= day)
                )
                .Select(role => new { role.PersonId, role.Role })
                .ToListAsync(cancellationToken)
        ).ToLookup(role => role.PersonId, role => role.Role);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .People.Where(person => personIds.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancellationToken);

    public async Task<(string Title, string Name)?> SignerAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken)
    {
        var signer = await (
            from role in database.RoleHoldings
            where
                role.UnitId == authorityId
                && role.Role == Role.Leader
                && role.ValidFrom <= day
                && (role.ValidTo == null || role.ValidTo >= day)
            join holding in database.PositionHoldings on role.PersonId equals holding.PersonId
            where holding.ValidFrom <= day && (holding.ValidTo == null || holding.ValidTo >= day)
            join position in database.Positions on holding.PositionId equals position.Id
            join person in database.People on role.PersonId equals person.Id
            orderby position.IsHead descending, position.Title
            select new { position.Title, person.FullName }
        ).FirstOrDefaultAsync(cancellationToken);
        return signer is null ? null : (signer.Title, signer.FullName);
    }
}
