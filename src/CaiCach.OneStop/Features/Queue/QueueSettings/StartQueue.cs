using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.QueueSettings;

/// <summary>Starts a unit with the lines that units usually have and one counter for all of them.</summary>
internal sealed class StartQueueHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    QueueRules rules,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [QueueLineConfiguration.LetterIsUnique] = QueueErrors.AlreadyStarted,
        [QueueCounterConfiguration.NumberIsUnique] = QueueErrors.AlreadyStarted,
    };

    public async Task<Result> HandleAsync(Guid unitId, CancellationToken cancellationToken)
    {
        if (unitId != user.UnitId || !user.MaySetQueue())
        {
            return QueueErrors.NotYourUnit;
        }

        if (await database.QueueLines.AnyAsync(line => line.UnitId == unitId, cancellationToken))
        {
            return QueueErrors.AlreadyStarted;
        }

        var (now, events) = (clock.GetUtcNow(), new List<IEvent>());
        foreach (var proposed in rules.Lines)
        {
            var line = new QueueLine(unitId, now);
            line.Describe(proposed.Letter, proposed.Name, isOpen: true);
            database.Add(line);
            events.Add(new QueueLineDescribed(unitId, line.Id, line.Letter, line.Name, line.IsOpen));
        }

        if (!await database.QueueCounters.AnyAsync(counter => counter.UnitId == unitId, cancellationToken))
        {
            var counter = new QueueCounter(unitId, now);
            counter.Describe(1, QueueNames.FirstCounter, [], isOpen: true);
            database.Add(counter);
            events.Add(new QueueCounterDescribed(unitId, counter.Id, counter.Number, counter.Name, counter.IsOpen));
        }

        return await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
    }
}
