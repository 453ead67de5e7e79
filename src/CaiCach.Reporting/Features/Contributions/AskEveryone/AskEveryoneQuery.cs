using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AskEveryone;

/// <summary>What one area, department or post owes to a draft.</summary>
/// <param name="Owner">Who owes it: the reform area where somebody is in charge of it, else as the outline names it.</param>
/// <param name="Items">What is missing.</param>
/// <param name="Person">
/// Who would be asked: whoever is in charge of the area, the head of the department of that name, or whoever holds the post; null where nobody is known.
/// </param>
internal sealed record OwedItems(string Owner, IReadOnlyList<ReportItem> Items, PositionInfo? Person);

/// <summary>Reads what is missing in a draft and has not been asked for, by who owes it.</summary>
internal sealed class AskEveryoneQuery(
    ReportingDbContext database,
    ReportComposer composer,
    IUnitDirectory units,
    IPeopleDirectory people,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<OwedItems>> ReadAsync(Report report, CancellationToken cancellationToken)
    {
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed || composed.Value is not OutlineReport outline)
        {
            return [];
        }

        var asked = await database
            .Contributions.Where(one => one.ReportId == report.Id)
            .Where(one => one.State != ContributionState.Taken && one.State != ContributionState.Withdrawn)
            .OrderBy(one => one.Item)
            .Take(ReportLimits.OutlineItemsMax)
            .Select(one => one.Item)
            .ToListAsync(cancellationToken);
        var missing = outline
            .MissingTexts(report.TextsWith(outline.Proposed))
            .Select(item => item.Id)
            .Except(asked, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var positions = await people.PositionsAsync(report.UnitId, VietnamTime.Today(clock), cancellationToken);
        var held = positions.Where(position => position.HolderId is not null).ToList();
        var officers = await OfficersAsync(report.UnitId, held, cancellationToken);
        var owed = outline
            .Items.Where(item => item.Owner is not null && missing.Contains(item.Id))
            .GroupBy(item => OfficerOf(item) is null ? item.Owner! : ReformAreaNames.Of(item.Area!), StringComparer.Ordinal)
            .ToList();
        var matches = await units.MatchAsync(report.UnitId, [.. owed.Select(group => group.Key)], cancellationToken);
        return
        [
            .. owed.Select(group => new OwedItems(
                group.Key,
                [.. group],
                OfficerOf(group.First()) ?? PersonOf(group.Key, matches.GetValueOrDefault(group.Key)?.Match, held)
            )),
        ];

        PositionInfo? OfficerOf(ReportItem item) => item.Area is { } area ? officers.GetValueOrDefault(area) : null;
    }

    /// <summary>Who is in charge of which area and still works at the unit, by the areas' ids.</summary>
    private async Task<Dictionary<string, PositionInfo>> OfficersAsync(
        Guid unitId,
        List<PositionInfo> held,
        CancellationToken cancellationToken
    )
    {
        var named = await database
            .AreaOfficers.AsNoTracking()
            .Where(officer => officer.UnitId == unitId)
            .OrderBy(officer => officer.Area)
            .Take(ReformAreas.All.Count)
            .ToListAsync(cancellationToken);
        return named
            .Select(officer => (officer.Area, Position: held.FirstOrDefault(position => position.HolderId == officer.PersonId)))
            .Where(one => one.Position is not null)
            .ToDictionary(one => one.Area, one => one.Position!, StringComparer.Ordinal);
    }

    private static PositionInfo? PersonOf(string owner, UnitInfo? department, List<PositionInfo> held) =>
        held.Where(position => position.DepartmentId == department?.Id).OrderByDescending(position => position.IsHead).FirstOrDefault()
        ?? held.FirstOrDefault(position => string.Equals(position.Title, owner, StringComparison.OrdinalIgnoreCase));
}
