using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.CallNumbers;

/// <summary>Calls the next number to a counter.</summary>
internal sealed record CallNextCommand(Guid UnitId, int Counter);

/// <summary>Calls the next number; two counters that ask at once get different ones.</summary>
internal sealed class CallNextHandler(
    OneStopDbContext database,
    QueueTickets tickets,
    QueueNumbers numbers,
    QueueDay day,
    QueueRules rules,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(CallNextCommand command, CancellationToken cancellationToken)
    {
        if (command.UnitId != user.UnitId || !user.MayCallNumbers())
        {
            return QueueErrors.NotYourUnit;
        }

        var counter = await database.QueueCounters.SingleOrDefaultAsync(
            counter => counter.UnitId == command.UnitId && counter.Number == command.Counter && counter.IsOpen,
            cancellationToken
        );
        if (counter is null)
        {
            return QueueErrors.CounterMissing;
        }

        var today = day.Today;
        if (
            await database.QueueTickets.AnyAsync(
                ticket => ticket.CounterId == counter.Id && ticket.Day == today && ticket.State == QueueState.Called,
                cancellationToken
            )
        )
        {
            return QueueErrors.CounterBusy;
        }

        var passed = await database
            .QueueTickets.Where(ticket => ticket.CounterId == counter.Id && ticket.Day == today && ticket.FirstCalledAt != null)
            .OrderByDescending(ticket => ticket.FirstCalledAt)
            .Take(rules.AheadInARow.Value)
            .Select(ticket => ticket.PassedOthers)
            .ToListAsync(cancellationToken);
        List<QueuePlace> waiting =
        [
            .. (await day.WaitingAsync(command.UnitId, cancellationToken)).Where(place => counter.Serves(place.LineId)),
        ];
        List<QueuePlace> order = [.. QueueOrder.Sort(waiting, QueueOrder.IsTurnOfOthers(passed, rules.AheadInARow.Value))];
        if (await numbers.LockFirstAsync([.. order.Select(place => place.Id)], cancellationToken) is not { } id)
        {
            return QueueErrors.NobodyWaits;
        }

        var ticket = await database.QueueTickets.SingleAsync(ticket => ticket.Id == id, cancellationToken);
        var called = ticket.Call(
            counter.Id,
            user.Actor.PersonId,
            QueueOrder.PassesOthers(order.Find(place => place.Id == id)!, waiting),
            clock.GetUtcNow()
        );
        return called.Failed ? called : await tickets.CommitAsync(ticket, QueueAction.Call, cancellationToken);
    }
}
