using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;

namespace CaiCach.OneStop.Features.Queue.TicketState;

/// <summary>A citizen gives up the place, or cancels a booking: the slot is free again.</summary>
internal sealed class LeaveQueueHandler(QueueTickets tickets, QueueNumbers numbers, TimeProvider clock)
{
    public async Task<Result> HandleAsync(QueueTicket ticket, CancellationToken cancellationToken)
    {
        var freed = ticket.State == QueueState.Booked ? ticket.SlotAt : null;
        // Who is called already tells the officer.
        if (ticket.State == QueueState.Called)
        {
            return QueueErrors.NotNow;
        }

        var left = ticket.Leave(clock.GetUtcNow());
        if (left.Failed)
        {
            return left;
        }

        if (freed is { } slotAt)
        {
            await numbers.FreeAsync(ticket.LineId, slotAt, cancellationToken);
        }

        return await tickets.CommitAsync(ticket, QueueAction.Leave, cancellationToken);
    }
}
