using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.ApproveProcess;

/// <summary>Records the decision that approves a draft.</summary>
internal sealed record ApproveProcessCommand(Guid Id, uint Version, PublicationDecision Decision, DateOnly EffectiveFrom);

/// <summary>Records decisions; the process that the unit has used so far ends the day before.</summary>
internal sealed class ApproveProcessHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ProcessReach reach,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [InternalProcessConfiguration.FromIsUnique] = ProcessErrors.FromTaken,
    };

    public async Task<Result> HandleAsync(ApproveProcessCommand command, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(command.Id, command.Version, cancellationToken) is not { } process)
        {
            return ProcessErrors.NotFound;
        }

        if (!user.MayChange(process))
        {
            return ProcessErrors.NotYours;
        }

        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == process.VersionId, cancellationToken);
        if (await reach.RefusalAsync(process.VersionId, process.UnitId, command.EffectiveFrom, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var approved = process.Approve(command.Decision, command.EffectiveFrom, version, VietnamTime.Today(clock));
        if (approved.Failed)
        {
            return approved;
        }

        var others = await database
            .Processes.Where(other => other.ProcedureId == process.ProcedureId && other.UnitId == process.UnitId && other.Id != process.Id)
            .Where(other => database.Versions.Any(one => one.Id == other.VersionId && one.EffectiveFrom <= version.EffectiveFrom))
            .Where(other => other.EffectiveFrom != null && (other.EffectiveTo == null || other.EffectiveTo >= command.EffectiveFrom))
            .ToListAsync(cancellationToken);
        if (others.Any(other => other.EffectiveFrom >= command.EffectiveFrom && !(other.EffectiveTo < other.EffectiveFrom)))
        {
            return ProcessErrors.FromTaken;
        }

        others.ForEach(other => other.YieldTo(process));
        IEvent[] events =
        [
            new ProcessApproved(process.UnitId, process.Id, command.Decision.Number, command.EffectiveFrom),
            .. others.Select(other => new ProcessEnded(other.UnitId, other.Id, other.EffectiveTo!.Value)),
        ];
        return await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
    }
}
