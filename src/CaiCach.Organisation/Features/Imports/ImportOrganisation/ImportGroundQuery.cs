using CaiCach.Foundation.Time;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Reads what stands before an import.</summary>
internal sealed class ImportGroundQuery(
    OrganisationDbContext database,
    AdministeredUnits administered,
    AccessQuery access,
    ILookupNormalizer names,
    TimeProvider clock
)
{
    /// <summary>More rows of one kind than a province has; an import that stood on a part of them could make doubles.</summary>
    private const int MaxCount = 200_000;

    public async Task<ImportGround> ReadAsync(Guid authorityId, ImportSheets sheets, CancellationToken cancellationToken)
    {
        var reach = (await administered.ReachAsync(cancellationToken)).ToList();
        var units = await database
            .Units.Where(unit => reach.Contains(unit.AuthorityId) && unit.ValidTo == null)
            .OrderBy(unit => unit.SortOrder)
            .Take(MaxCount)
            .ToListAsync(cancellationToken);
        var accounts = await database.Accounts.Where(account => reach.Contains(account.UnitId)).ToListAsync(cancellationToken);
        return new ImportGround
        {
            Root = units.Single(unit => unit.Id == authorityId),
            Today = VietnamTime.Today(clock),
            Units = units,
            Names = await database.UnitNames.Where(name => reach.Contains(name.UnitId)).ToListAsync(cancellationToken),
            ForeignCodes = await ForeignCodesAsync(sheets, reach, units, cancellationToken),
            People = await database.People.Where(person => reach.Contains(person.UnitId)).ToListAsync(cancellationToken),
            Positions = await database
                .Positions.Where(position => reach.Contains(position.UnitId) && position.ValidTo == null)
                .ToListAsync(cancellationToken),
            Holdings = await database
                .PositionHoldings.Where(holding => reach.Contains(holding.UnitId) && holding.ValidTo == null)
                .ToListAsync(cancellationToken),
            EndedHoldings = await database
                .PositionHoldings.Where(holding => reach.Contains(holding.UnitId) && holding.ValidTo != null)
                .ToListAsync(cancellationToken),
            Roles = await database
                .RoleHoldings.Where(holding => reach.Contains(holding.UnitId) && holding.ValidTo == null)
                .ToListAsync(cancellationToken),
            Accounts = accounts,
            ForeignUserNames = await ForeignUserNamesAsync(sheets, accounts, cancellationToken),
        };
    }

    private async Task<IReadOnlySet<string>> ForeignCodesAsync(
        ImportSheets sheets,
        List<Guid> reach,
        List<Unit> living,
        CancellationToken cancellationToken
    )
    {
        var codes = sheets.Units.Select(row => row.Text(ImportNames.Code)).Distinct(StringComparer.Ordinal).ToList();
        var taken = await database
            .Units.AsNoTracking()
            .Where(unit => codes.Contains(unit.Code) || (reach.Contains(unit.AuthorityId) && unit.ValidTo != null))
            .Select(unit => new { unit.Id, unit.Code })
            .ToListAsync(cancellationToken);
        var known = living.Select(unit => unit.Id).ToHashSet();
        return taken.Where(unit => !known.Contains(unit.Id)).Select(unit => unit.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private async Task<IReadOnlySet<string>> ForeignUserNamesAsync(
        ImportSheets sheets,
        IReadOnlyList<Account> own,
        CancellationToken cancellationToken
    )
    {
        var known = own.Select(account => account.UserName!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var foreign = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in sheets.People.Select(row => row.Text(ImportNames.UserName)).Where(name => name.Length > 0))
        {
            if (!known.Contains(name) && await access.AuthorityOfUserNameAsync(names.NormalizeName(name), cancellationToken) is not null)
            {
                foreign.Add(name);
            }
        }

        return foreign;
    }
}
