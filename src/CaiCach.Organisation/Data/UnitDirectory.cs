using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IUnitDirectory" />
internal sealed class UnitDirectory(OrganisationDbContext database) : IUnitDirectory
{
    private const int MostCommunes = 1000;

    public async Task<UnitInfo?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Infos(database.Units.Where(unit => unit.Id == id)).SingleOrDefaultAsync(cancellationToken);

    public async Task<UnitInfo?> FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        await Infos(database.Units.Where(unit => unit.Code == code)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, UnitInfo>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Infos(database.Units.Where(unit => ids.Contains(unit.Id))).ToDictionaryAsync(unit => unit.Id, cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> WithinAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken) =>
        await Infos(
                database
                    .Units.Where(unit => unit.AuthorityId == authorityId && unit.Id != authorityId)
                    .Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo >= day))
                    .OrderBy(unit => unit.SortOrder)
                    .ThenBy(unit => unit.Name)
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> BelowAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken) =>
        await Infos(
                database
                    .Units.Where(unit => unit.ParentId == authorityId && unit.AuthorityId == unit.Id)
                    .Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo >= day))
                    .OrderBy(unit => unit.Name)
                    .ThenBy(unit => unit.Id)
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> CommunesAsync(DateOnly day, CancellationToken cancellationToken) =>
        await Infos(
                database
                    .Units.Where(unit => unit.Kind == UnitKind.Commune || unit.Kind == UnitKind.Ward || unit.Kind == UnitKind.SpecialZone)
                    .Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo >= day))
                    .OrderBy(unit => unit.Name)
                    .ThenBy(unit => unit.Id)
                    .Take(MostCommunes)
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> TopmostAsync(IReadOnlyCollection<Guid> authorityIds, CancellationToken cancellationToken) =>
        await Infos(
                database.Units.Where(unit =>
                    authorityIds.Contains(unit.Id) && unit.ParentId == null && !unit.IsPractice && unit.ValidTo == null
                )
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> CountedAsync(DateOnly day, CancellationToken cancellationToken) =>
        await Infos(
                database
                    .Units.Where(unit => unit.AuthorityId == unit.Id && !unit.IsPractice)
                    .Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo >= day))
                    .OrderBy(unit => unit.Name)
                    .ThenBy(unit => unit.Id)
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> ReachedAsync(Guid authorityId, CancellationToken cancellationToken) =>
        await database
            .Database.SqlQuery<Guid>($"SELECT unnest(organisation.reach(ARRAY[{authorityId}])) AS \"Value\"")
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitReach>> ReachedBelowAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken)
    {
        var below = (await BelowAsync(authorityId, day, cancellationToken)).Where(unit => !unit.IsPractice).ToList();
        var ids = below.ConvertAll(unit => unit.Id).ToArray();
        var reached = await database
            .Database.SqlQuery<ReachedUnit>(
                $"SELECT root AS \"RootId\", unnest(organisation.reach(ARRAY[root])) AS \"UnitId\" FROM unnest({ids}) AS root"
            )
            .ToListAsync(cancellationToken);
        var byRoot = reached.ToLookup(one => one.RootId, one => one.UnitId);
        return [.. below.Select(unit => new UnitReach(unit, [.. byRoot[unit.Id]]))];
    }

    public async Task<ILookup<Guid, Guid>> SuccessorsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await database.Successions.Where(one => ids.Contains(one.PredecessorId)).ToListAsync(cancellationToken)).ToLookup(
            one => one.PredecessorId,
            one => one.SuccessorId
        );

    public async Task<IReadOnlyList<Guid>> PracticeAsync(CancellationToken cancellationToken) =>
        await database.Units.Where(unit => unit.IsPractice).Select(unit => unit.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitInfo>> AboveAsync(Guid authorityId, CancellationToken cancellationToken)
    {
        var above = new List<UnitInfo>();
        var next = await ParentAsync(authorityId, cancellationToken);
        while (next is { } id && above.All(unit => unit.Id != id) && await FindAsync(id, cancellationToken) is { } unit)
        {
            above.Add(unit);
            next = await ParentAsync(id, cancellationToken);
        }

        return above;
    }

    public async Task<IReadOnlyDictionary<string, NameMatch>> MatchAsync(
        Guid authorityId,
        IReadOnlyCollection<string> printedNames,
        CancellationToken cancellationToken
    )
    {
        var units = await Infos(database.Units.Where(unit => unit.AuthorityId == authorityId && unit.ValidTo == null))
            .ToListAsync(cancellationToken);
        var names = await database
            .UnitNames.Where(name => name.UnitId == authorityId)
            .Select(name => new { name.FoldedName, name.NamedUnitId })
            .ToListAsync(cancellationToken);
        var matcher = new UnitNameMatcher(units, names.Select(name => (name.FoldedName, name.NamedUnitId)));
        return printedNames.Distinct(StringComparer.Ordinal).ToDictionary(name => name, matcher.Match, StringComparer.Ordinal);
    }

    public async Task RememberAsync(Guid authorityId, Guid namedUnitId, string printedName, CancellationToken cancellationToken)
    {
        var folded = VietnameseText.Fold(printedName);
        var known =
            database.UnitNames.Local.FirstOrDefault(name => name.UnitId == authorityId && name.FoldedName == folded)
            ?? await database.UnitNames.SingleOrDefaultAsync(
                name => name.UnitId == authorityId && name.FoldedName == folded,
                cancellationToken
            );
        if (known is null)
        {
            database.UnitNames.Add(new UnitName(authorityId, namedUnitId, printedName));
        }
        else if (known.NamedUnitId != namedUnitId)
        {
            known.Mean(namedUnitId);
        }
    }

    private sealed record ReachedUnit(Guid RootId, Guid UnitId);

    private Task<Guid?> ParentAsync(Guid id, CancellationToken cancellationToken) =>
        database.Units.Where(unit => unit.Id == id).Select(unit => unit.ParentId).SingleOrDefaultAsync(cancellationToken);

    private static IQueryable<UnitInfo> Infos(IQueryable<Unit> units) =>
        units.Select(unit => new UnitInfo(unit.Id, unit.AuthorityId, unit.Code, unit.Name, unit.Id == unit.AuthorityId, unit.IsPractice));
}
