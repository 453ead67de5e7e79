using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.TakeNumber;

/// <summary>A line as the kiosk offers it.</summary>
internal sealed record KioskLine(Guid Id, string Letter, string Name, int Waiting);

/// <summary>Reads the open lines of a unit with how many wait.</summary>
internal sealed class TakeNumberQuery(OneStopDbContext database, QueueDay day)
{
    public async Task<IReadOnlyList<KioskLine>> ReadAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var lines = await database
            .QueueLines.AsNoTracking()
            .Where(line => line.UnitId == unitId && line.IsOpen)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        var waiting = await day.WaitingAsync(unitId, cancellationToken);
        return [.. lines.Select(line => new KioskLine(line.Id, line.Letter, line.Name, waiting.Count(place => place.LineId == line.Id)))];
    }
}
