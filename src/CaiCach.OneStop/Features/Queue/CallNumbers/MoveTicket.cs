using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.CallNumbers;

/// <summary>Does something with a number of today that was called or waits.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="TicketId">The number.</param>
/// <param name="Action">Call again, serve, mark absent or let go.</param>
/// <param name="Counter">The counter that does it.</param>
internal sealed record MoveTicketCommand(Guid UnitId, Guid TicketId, QueueAction Action, int Counter);

/// <summary>Calls again, ends a turn, writes down an absence.</summary>
internal sealed class MoveTicketHandler(
    OneStopDbContext database,
    QueueTickets tickets,
    QueueDay day,
    QueueRules rules,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(MoveTicketCommand command, CancellationToken cancellationToken)
    {
        if (command.UnitId != user.UnitId || !user.MayCallNumbers())
        {
            return QueueErrors.NotYourUnit;
        }

        var today = day.Today;
        var ticket = await database.QueueTickets.SingleOrDefaultAsync(
            ticket => ticket.Id == command.TicketId && ticket.UnitId == command.UnitId && ticket.Day == today && ticket.Number != null,
            cancellationToken
        );
        var counter = await database.QueueCounters.SingleOrDefaultAsync(
            counter => counter.UnitId == command.UnitId && counter.Number == command.Counter && counter.IsOpen,
            cancellationToken
        );
        if (ticket is null || counter is null)
        {
            return ticket is null ? QueueErrors.NotFound : QueueErrors.CounterMissing;
        }

        // What stands at another counter is that counter's.
        if (ticket.State == QueueState.Called && ticket.CounterId != counter.Id)
        {
            return QueueErrors.NotNow;
        }

        var moved = Move(ticket, command.Action, counter.Id);
        return moved.Failed ? moved : await tickets.CommitAsync(ticket, command.Action, cancellationToken);
    }

    private Result Move(QueueTicket ticket, QueueAction action, Guid counterId)
    {
        var now = clock.GetUtcNow();
        return action switch
        {
            QueueAction.CallAgain => ticket.CallAgain(counterId, user.Actor.PersonId, now),
            QueueAction.Serve => ticket.Serve(now),
            QueueAction.MarkAbsent => ticket.MarkAbsent(rules.CallsBeforeAbsent.Value, now),
            QueueAction.Leave => ticket.Leave(now),
            _ => QueueErrors.NotNow,
        };
    }
}
