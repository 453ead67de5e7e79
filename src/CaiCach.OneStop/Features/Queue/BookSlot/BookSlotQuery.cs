using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.BookSlot;

/// <summary>A slot and how many places are free.</summary>
internal sealed record FreeSlot(DateTimeOffset At, int Free);

/// <summary>What can be booked.</summary>
/// <param name="IsOpen">Whether anything can.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Days">The days with slots.</param>
/// <param name="Slots">The slots of the chosen line and day; null before both are chosen.</param>
internal sealed record BookSlotView(
    bool IsOpen,
    IReadOnlyList<QueueLine> Lines,
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<FreeSlot>? Slots
);

/// <summary>Reads what can be booked at a unit.</summary>
internal sealed class BookSlotQuery(
    OneStopDbContext database,
    QueueNumbers numbers,
    UnitCalendars calendars,
    QueueRules rules,
    TimeProvider clock
)
{
    public async Task<BookSlotView> ReadAsync(Guid unitId, Guid? lineId, DateOnly? day, CancellationToken cancellationToken)
    {
        var setting = await database
            .QueueSettings.AsNoTracking()
            .SingleOrDefaultAsync(setting => setting.UnitId == unitId, cancellationToken);
        if (setting is not { IsBookingOpen: true })
        {
            return new BookSlotView(false, [], [], null);
        }

        var lines = await database
            .QueueLines.AsNoTracking()
            .Where(line => line.UnitId == unitId && line.IsOpen)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var now = clock.GetUtcNow();
        var days = QueueSlots.Days(calendar, rules, now);
        if (day is not { } chosen || lines.Find(line => line.Id == lineId) is not { } line)
        {
            return new BookSlotView(lines.Count > 0, lines, days, null);
        }

        var slots = QueueSlots.Of(chosen, calendar, rules, now);
        var booked = await numbers.BookedAsync(line.Id, slots, cancellationToken);
        return new BookSlotView(
            true,
            lines,
            days,
            [.. slots.Select(slot => new FreeSlot(slot, Math.Max(0, setting.SlotCapacity - booked.GetValueOrDefault(slot))))]
        );
    }
}
