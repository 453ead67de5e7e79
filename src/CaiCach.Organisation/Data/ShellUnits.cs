using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;
using CaiCach.Ui.Search;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IShellUnits" />
internal sealed class ShellUnits(OrganisationDbContext database, CurrentUser user) : IShellUnits
{
    public async Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken) =>
        await database
            .Units.Where(unit => unit.Id == unitId)
            .Select(unit => new ShellUnit(unit.Id, unit.Code, unit.Name, unit.IsPractice))
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ShellUnit>> ListAsync(string? words, int limit, CancellationToken cancellationToken)
    {
        var scope = user.Access?.Scope ?? [];
        var authorities = database.Units.Where(unit => unit.AuthorityId == unit.Id && scope.Contains(unit.Id));
        foreach (var pattern in SearchWords.Patterns(SearchWords.Of(words)))
        {
            authorities = authorities.Where(unit => EF.Functions.Like(unit.FoldedName, pattern));
        }

        return await authorities
            .OrderBy(unit => unit.ValidTo != null)
            .ThenBy(unit => unit.Kind != UnitKind.Province)
            .ThenBy(unit => unit.Name)
            .Take(limit)
            .Select(unit => new ShellUnit(unit.Id, unit.Code, unit.Name, unit.IsPractice))
            .ToListAsync(cancellationToken);
    }
}
