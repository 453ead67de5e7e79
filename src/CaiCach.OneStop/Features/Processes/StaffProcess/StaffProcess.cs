using CaiCach.Foundation.Data;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.StaffProcess;

/// <summary>Says whom the unit that is looked at proposes; a step with null is open again.</summary>
internal sealed record StaffProcessCommand(Guid Id, IReadOnlyDictionary<string, Guid?> Positions);

/// <summary>Keeps whom a unit proposes for the steps of a process. Steps and hours stay as they were approved.</summary>
internal sealed class StaffProcessHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ProcessReach reach,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ProcessStaffingConfiguration.StepIsUnique] = DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(StaffProcessCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayStaff())
        {
            return ProcessErrors.NotYourStaff;
        }

        if (await reach.FindAsync(command.Id, cancellationToken) is not { } process)
        {
            return ProcessErrors.NotFound;
        }

        if (process.Decision is null)
        {
            return ProcessErrors.IsDraft;
        }

        var staff = await StepStaff.OfAsync(people, user.UnitId, VietnamTime.Today(clock), cancellationToken);
        if (Refusals(command, process, staff).ToList() is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        var kept = await database
            .Staffing.Where(one => one.ProcessId == process.Id && one.UnitId == user.UnitId)
            .ToDictionaryAsync(one => one.StepCode, StringComparer.Ordinal, cancellationToken);
        foreach (var (stepCode, positionId) in command.Positions)
        {
            Keep(process, stepCode, positionId, kept.GetValueOrDefault(stepCode));
        }

        return await unitOfWork.CommitAsync(
            [new ProcessStaffed(user.UnitId, process.Id, command.Positions.Count(pair => pair.Value is not null))],
            null,
            cancellationToken,
            Constraints
        );
    }

    private static IEnumerable<Error> Refusals(StaffProcessCommand command, InternalProcess process, StepStaff staff)
    {
        foreach (var (code, id) in command.Positions)
        {
            if (process.Steps.FirstOrDefault(one => one.Code == code) is not { } step)
            {
                yield return ProcessErrors.StepUnknown;
            }
            else if (id is not null)
            {
                var position = staff.Positions.FirstOrDefault(one => one.Id == id);
                if (position is null)
                {
                    yield return ProcessErrors.PositionUnknown;
                }
                else if (!staff.MayDo(step, position))
                {
                    yield return ProcessErrors.HolderMayNot(step, position.HolderName);
                }
            }
        }
    }

    private void Keep(InternalProcess process, string stepCode, Guid? positionId, ProcessStaffing? kept)
    {
        if (positionId is not { } id)
        {
            if (kept is not null)
            {
                database.Remove(kept);
            }
        }
        else if (kept is null)
        {
            database.Add(new ProcessStaffing(user.UnitId, process, stepCode, id, clock.GetUtcNow()));
        }
        else if (kept.PositionId != id)
        {
            kept.Propose(id, clock.GetUtcNow());
        }
    }
}
