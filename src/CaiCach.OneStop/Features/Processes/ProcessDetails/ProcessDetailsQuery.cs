using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.ProcessDetails;

/// <summary>A process with all that its page shows.</summary>
/// <param name="Process">The process.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Version">The version whose limit it keeps.</param>
/// <param name="OwnerName">The unit that owns it.</param>
/// <param name="Wrong">What keeps it from being used.</param>
/// <param name="Flow">The steps with the ways between them, as they are drawn.</param>
/// <param name="LongestMinutes">Minutes on the longest way; null where ways lead in a circle.</param>
/// <param name="Above">Why new dossiers do not take it although its unit approved or may approve it; null where nothing stands above it.</param>
/// <param name="IsOfAbove">Whether it belongs to a unit above the one that is looked at.</param>
/// <param name="Staff">Whom the unit that is looked at proposes, by step code.</param>
internal sealed record ProcessView(
    InternalProcess Process,
    Procedure Procedure,
    ProcedureVersion Version,
    string OwnerName,
    IReadOnlyList<Error> Wrong,
    ProcessFlow Flow,
    long? LongestMinutes,
    Error? Above,
    bool IsOfAbove,
    IReadOnlyDictionary<string, PositionInfo> Staff
);

/// <summary>Reads a process by its id.</summary>
internal sealed class ProcessDetailsQuery(
    OneStopDbContext database,
    ProcessReach reach,
    IUnitDirectory units,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<ProcessView?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } process)
        {
            return null;
        }

        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == process.VersionId, cancellationToken);
        var owner = await units.FindAsync(process.UnitId, cancellationToken);
        var flow = new ProcessFlow(process.Steps);
        var isRound = process.Steps.Any(step => flow.ReachedFrom(step).Contains(step));
        return new ProcessView(
            process,
            await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == process.ProcedureId, cancellationToken),
            version,
            owner?.Name ?? "",
            ProcessChecks.Wrong(process.Steps, version.Content.Limit, version.Content.OnlineLimit),
            flow,
            isRound ? null : flow.LongestMinutes(process.Steps[0]),
            await reach.RefusalAsync(process.VersionId, process.UnitId, VietnamTime.Today(clock), cancellationToken),
            process.UnitId != user.UnitId && (await reach.UnitsAsync(cancellationToken)).Contains(process.UnitId),
            await StaffAsync(process, cancellationToken)
        );
    }

    private async Task<IReadOnlyDictionary<string, PositionInfo>> StaffAsync(InternalProcess process, CancellationToken cancellationToken)
    {
        var staffing = await database
            .Staffing.AsNoTracking()
            .Where(one => one.ProcessId == process.Id && one.UnitId == user.UnitId)
            .Take(ProcessLimits.StepsMaxCount)
            .ToListAsync(cancellationToken);
        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
        return (
            from one in staffing
            join position in positions on one.PositionId equals position.Id
            select (one.StepCode, position)
        ).ToDictionary(pair => pair.StepCode, pair => pair.position, StringComparer.Ordinal);
    }
}
