using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Which processes are a person's business: those of the unit that is looked at and of the units above it, whose processes it works by. Row-level
/// security lets everybody read what is approved; this keeps other provinces out of lists.
/// </summary>
internal sealed class ProcessReach(OneStopDbContext database, ProcessesInForce inForce, IUnitDirectory units, CurrentUser user)
{
    /// <summary>The unit that is looked at and those above it.</summary>
    public async Task<IReadOnlyList<Guid>> UnitsAsync(CancellationToken cancellationToken) =>
        [user.UnitId, .. (await units.AboveAsync(user.UnitId, cancellationToken)).Select(unit => unit.Id)];

    /// <summary>The process; null when it is none of the person's business.</summary>
    public async Task<InternalProcess?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var process = await database.Processes.SingleOrDefaultAsync(process => process.Id == id, cancellationToken);
        return
            process is not null
            && (user.Access?.Scope.Contains(process.UnitId) == true || (await UnitsAsync(cancellationToken)).Contains(process.UnitId))
            ? process
            : null;
    }

    /// <summary>Why a unit may not write a process of its own for a version: one above it has approved one that holds on a day or later; null where it may.</summary>
    public async Task<Error?> RefusalAsync(Guid versionId, Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        if (await inForce.FindAboveAsync(versionId, unitId, day, cancellationToken) is not { Decision: { } decision } above)
        {
            return null;
        }

        var unit = await units.FindAsync(above.UnitId, cancellationToken);
        return ProcessErrors.ApprovedAbove(unit?.Name ?? decision.Issuer, decision);
    }

    /// <summary>A process to change; a version that another person has changed since is told on commit.</summary>
    public async Task<InternalProcess?> FindAsync(Guid id, uint version, CancellationToken cancellationToken)
    {
        var process = await FindAsync(id, cancellationToken);
        if (process is not null)
        {
            database.Entry(process).Property(candidate => candidate.Version).OriginalValue = version;
        }

        return process;
    }
}
