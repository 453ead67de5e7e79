using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>What waits at a unit today, and how long it takes.</summary>
internal sealed class QueueDay(OneStopDbContext database, TimeProvider clock)
{
    private const int LastCalled = 10;

    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>Who waits, unordered.</summary>
    public async Task<IReadOnlyList<QueuePlace>> WaitingAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var today = Today;
        return await database
            .QueueTickets.AsNoTracking()
            .Where(ticket => ticket.UnitId == unitId && ticket.Day == today && ticket.State == QueueState.Waiting)
            .OrderBy(ticket => ticket.TakenAt)
            .Take(QueueLimits.WaitingMaxCount)
            .Select(ticket => new QueuePlace(
                ticket.Id,
                ticket.LineId,
                ticket.Priority != null,
                ticket.SlotAt != null,
                ticket.TakenAt!.Value,
                ticket.Letter,
                ticket.Number!.Value
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Minutes that the last ten who were called of a line today had waited: their median, rounded up; null when nobody was called.</summary>
    public async Task<int?> EstimateAsync(Guid lineId, CancellationToken cancellationToken)
    {
        var today = Today;
        var times = await database
            .QueueTickets.AsNoTracking()
            .Where(ticket => ticket.LineId == lineId && ticket.Day == today && ticket.FirstCalledAt != null)
            .OrderByDescending(ticket => ticket.FirstCalledAt)
            .Take(LastCalled)
            .Select(ticket => new { ticket.TakenAt, ticket.FirstCalledAt })
            .ToListAsync(cancellationToken);
        if (times.Count == 0)
        {
            return null;
        }

        var minutes = times.Select(time => (time.FirstCalledAt!.Value - time.TakenAt!.Value).TotalMinutes).Order().ToList();
        var median = (minutes[(minutes.Count - 1) / 2] + minutes[minutes.Count / 2]) / 2;
        return (int)Math.Ceiling(median);
    }

    /// <summary>How many of its line are to be called before a ticket that waits.</summary>
    public static int AheadOf(Guid ticketId, Guid lineId, IEnumerable<QueuePlace> waiting) =>
        QueueOrder
            .Sort(waiting.Where(place => place.LineId == lineId), isTurnOfOthers: false)
            .TakeWhile(place => place.Id != ticketId)
            .Count();
}
