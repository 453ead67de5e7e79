using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.BookSlot;

/// <summary>Books a time ahead.</summary>
internal sealed record BookSlotCommand(Guid UnitId, Guid LineId, DateOnly Day, TimeOnly Time);

/// <summary>Books a place in a slot of the unit's working hours.</summary>
internal sealed class BookSlotHandler(
    OneStopDbContext database,
    QueueTickets tickets,
    QueueNumbers numbers,
    UnitCalendars calendars,
    QueueRules rules,
    TimeProvider clock
)
{
    /// <summary>Books it; commits.</summary>
    /// <returns>The booking's code.</returns>
    public async Task<Result<string>> HandleAsync(BookSlotCommand command, CancellationToken cancellationToken)
    {
        var setting = await database.QueueSettings.SingleOrDefaultAsync(one => one.UnitId == command.UnitId, cancellationToken);
        if (setting is not { IsBookingOpen: true })
        {
            return QueueErrors.BookingClosed;
        }

        if (await tickets.OpenLineAsync(command.UnitId, command.LineId, cancellationToken) is not { } line)
        {
            return QueueErrors.LineClosed;
        }

        var now = clock.GetUtcNow();
        var slots = QueueSlots.Of(command.Day, await calendars.OfAsync(command.UnitId, cancellationToken), rules, now);
        var slotAt = slots.FirstOrDefault(slot => VietnamTime.TimeOf(slot) == command.Time);
        if (slotAt == default)
        {
            return QueueErrors.SlotWrong;
        }

        if (!await numbers.BookAsync(command.UnitId, line.Id, slotAt, setting.SlotCapacity, cancellationToken))
        {
            return QueueErrors.SlotFull;
        }

        var ticket = QueueTicket.Book(line, slotAt, now);
        database.Add(ticket);
        var saved = await tickets.CommitAsync(ticket, QueueAction.Book, cancellationToken);
        return saved.Failed ? Result<string>.Fail(saved.Errors) : ticket.Code;
    }
}
