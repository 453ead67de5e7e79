using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IContactDirectory" />
internal sealed class ContactDirectory(OrganisationDbContext database) : IContactDirectory
{
    public async Task<IReadOnlyList<Guid>> HoldersAsync(Guid authorityId, Role role, DateOnly day, CancellationToken cancellationToken) =>
        await database
            .RoleHoldings.Where(holding =>
                holding.UnitId == authorityId
                && holding.Role == role
                && holding.ValidFrom <= day
                && (holding.ValidTo == null || holding.ValidTo >= day)
            )
            .Select(holding => holding.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> EmailsAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .People.Where(person => personIds.Contains(person.Id) && person.Email != null && person.Email != "")
            .ToDictionaryAsync(person => person.Id, person => person.Email!, cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> PhonesAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .People.Where(person => personIds.Contains(person.Id) && person.Phone != null && person.Phone != "")
            .ToDictionaryAsync(person => person.Id, person => person.Phone!, cancellationToken);
}
