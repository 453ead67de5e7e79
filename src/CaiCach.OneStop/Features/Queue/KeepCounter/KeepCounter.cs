using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.KeepCounter;

/// <summary>A counter.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Id">The counter; null for a new one.</param>
/// <param name="Number">1 to 99.</param>
/// <param name="Name">The name.</param>
/// <param name="LineIds">What it serves; empty for all.</param>
/// <param name="IsOpen">Whether numbers are called to it.</param>
/// <param name="Version">The version that the person saw.</param>
internal sealed record KeepCounterCommand(
    Guid UnitId,
    Guid? Id,
    int Number,
    string? Name,
    IReadOnlyList<Guid> LineIds,
    bool IsOpen,
    uint? Version
);

/// <summary>Keeps a counter of a unit.</summary>
internal sealed class KeepCounterHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [QueueCounterConfiguration.NumberIsUnique] = QueueErrors.NumberTaken,
    };

    public async Task<Result> HandleAsync(KeepCounterCommand command, CancellationToken cancellationToken)
    {
        if (command.UnitId != user.UnitId || !user.MaySetQueue())
        {
            return QueueErrors.NotYourUnit;
        }

        if (await RefusalAsync(command, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        QueueCounter? counter;
        if (command.Id is { } id)
        {
            counter = await database.QueueCounters.SingleOrDefaultAsync(
                one => one.Id == id && one.UnitId == command.UnitId,
                cancellationToken
            );
            if (counter is null)
            {
                return QueueErrors.NotFound;
            }

            database.Entry(counter).Property(one => one.Version).OriginalValue = command.Version ?? counter.Version;
        }
        else
        {
            counter = new QueueCounter(command.UnitId, clock.GetUtcNow());
            database.Add(counter);
        }

        counter.Describe(command.Number, command.Name!.Trim(), [.. command.LineIds.Distinct()], command.IsOpen);
        return await unitOfWork.CommitAsync(
            [new QueueCounterDescribed(command.UnitId, counter.Id, counter.Number, counter.Name, counter.IsOpen)],
            null,
            cancellationToken,
            Constraints
        );
    }

    private async Task<Error?> RefusalAsync(KeepCounterCommand command, CancellationToken cancellationToken)
    {
        if (command.Number is < 1 or > QueueLimits.CounterNumberMax)
        {
            return QueueErrors.NumberWrong;
        }

        if (command.Name?.Trim() is not { Length: > 0 and <= QueueLimits.NameMaxLength })
        {
            return QueueErrors.NameMissing;
        }

        var known = await database.QueueLines.CountAsync(
            line => line.UnitId == command.UnitId && command.LineIds.Contains(line.Id),
            cancellationToken
        );
        if (known != command.LineIds.Distinct().Count())
        {
            return QueueErrors.LinesWrong;
        }

        var count = await database.QueueCounters.CountAsync(one => one.UnitId == command.UnitId, cancellationToken);
        return command.Id is null && count >= QueueLimits.KeptMaxCount ? QueueErrors.TooMany : null;
    }
}
