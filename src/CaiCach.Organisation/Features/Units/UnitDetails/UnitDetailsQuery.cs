using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>A unit named beside another.</summary>
internal sealed record UnitRef(Guid Id, string Name);

/// <summary>A merger that the unit took part in.</summary>
internal sealed record SuccessionRow(Guid OtherId, string OtherName, bool IsPredecessor, DateOnly EffectiveOn, string? LegalBasis);

/// <summary>A position of the unit with who holds it.</summary>
internal sealed record UnitPositionRow(string Title, bool IsHead, Guid? HolderId, string? Holder, DateOnly? Since);

/// <summary>What the page of a unit shows.</summary>
internal sealed record UnitDetailsView(
    Unit Unit,
    Unit Authority,
    string? ParentName,
    IReadOnlyList<UnitName> Names,
    IReadOnlyList<UnitRef> Siblings,
    IReadOnlyList<Guid> MemberIds,
    IReadOnlyList<SuccessionRow> Successions,
    IReadOnlyList<UnitPositionRow> Positions
);

/// <summary>Reads a unit that is administered.</summary>
internal sealed class UnitDetailsQuery(OrganisationDbContext database, AdministeredUnits administered)
{
    private const int RowsShown = 500;

    /// <summary>The unit; null when it is not administered.</summary>
    public async Task<UnitDetailsView?> ReadAsync(Guid unitId, DateOnly today, CancellationToken cancellationToken)
    {
        var unit = await database.Units.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == unitId, cancellationToken);
        if (unit is null || !await administered.IncludeAsync(unit.AuthorityId, cancellationToken))
        {
            return null;
        }

        var authority = await database.Units.AsNoTracking().SingleAsync(candidate => candidate.Id == unit.AuthorityId, cancellationToken);
        return new UnitDetailsView(
            unit,
            authority,
            await database
                .Units.Where(parent => parent.Id == unit.ParentId)
                .Select(parent => parent.Name)
                .SingleOrDefaultAsync(cancellationToken),
            await database
                .UnitNames.AsNoTracking()
                .Where(name => name.NamedUnitId == unit.Id && name.UnitId == unit.AuthorityId)
                .OrderBy(name => name.FoldedName)
                .Take(RowsShown)
                .ToListAsync(cancellationToken),
            await database
                .Units.Where(other =>
                    other.AuthorityId == unit.AuthorityId && other.Id != other.AuthorityId && other.ValidTo == null && other.Id != unit.Id
                )
                .OrderBy(other => other.SortOrder)
                .ThenBy(other => other.FoldedName)
                .Select(other => new UnitRef(other.Id, other.Name))
                .Take(RowsShown)
                .ToListAsync(cancellationToken),
            await database
                .GroupMembers.Where(member => member.GroupId == unit.Id)
                .Select(member => member.MemberId)
                .Take(RowsShown)
                .ToListAsync(cancellationToken),
            await SuccessionsAsync(unit.Id, cancellationToken),
            await PositionsAsync(unit.Id, today, cancellationToken)
        );
    }

    private async Task<List<SuccessionRow>> SuccessionsAsync(Guid unitId, CancellationToken cancellationToken) =>
        await (
            from succession in database.Successions
            where succession.SuccessorId == unitId || succession.PredecessorId == unitId
            let isPredecessor = succession.SuccessorId == unitId
            join other in database.Units on (isPredecessor ? succession.PredecessorId : succession.SuccessorId) equals other.Id
            orderby succession.EffectiveOn, other.FoldedName
            select new SuccessionRow(other.Id, other.Name, isPredecessor, succession.EffectiveOn, succession.LegalBasis)
        )
            .Take(RowsShown)
            .ToListAsync(cancellationToken);

    private async Task<List<UnitPositionRow>> PositionsAsync(Guid unitId, DateOnly today, CancellationToken cancellationToken) =>
        await (
            from position in database.Positions
            where position.DepartmentId == unitId && (position.ValidTo == null || position.ValidTo >= today)
            from holding in database
                .PositionHoldings.Where(holding =>
                    holding.PositionId == position.Id && holding.ValidFrom <= today && (holding.ValidTo == null || holding.ValidTo >= today)
                )
                .DefaultIfEmpty()
            from person in database.People.Where(person => person.Id == holding!.PersonId).DefaultIfEmpty()
            orderby position.IsHead descending, position.Title
            select new UnitPositionRow(
                position.Title,
                position.IsHead,
                person == null ? null : person.Id,
                person == null ? null : person.FullName,
                holding == null ? null : holding.ValidFrom
            )
        )
            .Take(RowsShown)
            .ToListAsync(cancellationToken);
}
