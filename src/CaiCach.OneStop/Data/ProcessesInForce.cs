using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Which process holds for a unit, and whom the unit proposes for its steps.</summary>
internal sealed class ProcessesInForce(OneStopDbContext database, IUnitDirectory units, IPeopleDirectory people, TimeProvider clock)
{
    /// <summary>
    /// The approved process of a version on a day, of the highest unit that has one, else of the unit itself: what the province approved, a commune
    /// fills with people and does not change (Decree 118/2025). Null when there is none.
    /// </summary>
    public async Task<InternalProcess?> FindAsync(Guid versionId, Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var found = (await GoverningAsync(versionId, cancellationToken))
            .Where(process => process.PhaseOn(day) == ProcessPhase.InForce)
            .ToList();
        return found.Count == 0
            ? null
            : Highest(found, [unitId, .. (await units.AboveAsync(unitId, cancellationToken)).Select(unit => unit.Id)]);
    }

    /// <summary>The process that a unit above has approved for a version and that holds on a day or later; null leaves the unit to write its own.</summary>
    public async Task<InternalProcess?> FindAboveAsync(Guid versionId, Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var found = (await GoverningAsync(versionId, cancellationToken))
            .Where(process => process.PhaseOn(day) != ProcessPhase.Ended)
            .ToList();
        return found.Count == 0 ? null : Highest(found, [.. (await units.AboveAsync(unitId, cancellationToken)).Select(unit => unit.Id)]);
    }

    /// <summary>Approved processes of all units for a version: its own, and those of versions before it whose limits it does not shorten.</summary>
    private async Task<IReadOnlyList<InternalProcess>> GoverningAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var approved = await (
            from process in database.Processes.AsNoTracking()
            join version in database.Versions on process.ProcedureId equals version.ProcedureId
            where version.Id == versionId && process.Decision != null
            select process
        ).ToListAsync(cancellationToken);
        if (approved.Count == 0)
        {
            return [];
        }

        Guid[] ids = [versionId, .. approved.Select(process => process.VersionId).Distinct()];
        var versions = await database
            .Versions.AsNoTracking()
            .Where(version => ids.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        var governed = versions[versionId];
        return
        [
            .. approved
                .Where(process => process.VersionId == versionId || versions[process.VersionId].HandsItsProcessTo(governed))
                .OrderByDescending(process => versions[process.VersionId].EffectiveFrom)
                .ThenByDescending(process => process.EffectiveFrom),
        ];
    }

    private static InternalProcess? Highest(IReadOnlyList<InternalProcess> found, IReadOnlyList<Guid> upwards) =>
        upwards
            .Reverse()
            .Select(id => found.FirstOrDefault(process => process.UnitId == id))
            .FirstOrDefault(process => process is not null);

    /// <summary>Who is proposed for the steps of a dossier's process today, by step code; only positions that somebody holds.</summary>
    public async Task<IReadOnlyDictionary<string, PositionInfo>> ProposedAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        if (dossier.ProcessId is not { } processId)
        {
            return new Dictionary<string, PositionInfo>(StringComparer.Ordinal);
        }

        var staffing = await database
            .Staffing.AsNoTracking()
            .Where(staffing => staffing.ProcessId == processId && staffing.UnitId == dossier.CompetentUnitId)
            .ToListAsync(cancellationToken);
        var positions = await people.PositionsAsync(dossier.CompetentUnitId, VietnamTime.Today(clock), cancellationToken);
        return (
            from one in staffing
            join position in positions on one.PositionId equals position.Id
            where position.HolderId is not null
            select (one.StepCode, position)
        ).ToDictionary(pair => pair.StepCode, pair => pair.position, StringComparer.Ordinal);
    }

    /// <summary>The units that a dossier's unit may ask: those above it, those beside it that it knows by the tree, and the one that its step names.</summary>
    public async Task<IReadOnlyList<UnitInfo>> AskableAsync(Dossier dossier, string? named, CancellationToken cancellationToken)
    {
        var above = await units.AboveAsync(dossier.CompetentUnitId, cancellationToken);
        var beside = above.Count == 0 ? [] : await units.BelowAsync(above[0].Id, VietnamTime.Today(clock), cancellationToken);
        UnitInfo[] known = [.. above, .. beside.Where(unit => unit.Id != dossier.CompetentUnitId && !unit.IsPractice)];
        return
            named is not null
            && known.All(unit => unit.Code != named)
            && await units.FindByCodeAsync(named, cancellationToken) is { IsAuthority: true } other
            && other.Id != dossier.CompetentUnitId
            ? [.. known, other]
            : known;
    }
}
