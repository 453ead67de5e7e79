using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.CallNumbers;

/// <summary>A ticket at the desk.</summary>
internal sealed record DeskTicket(
    Guid Id,
    string Label,
    string LineName,
    QueueState State,
    string? PriorityName,
    DateTimeOffset? SlotAt,
    DateTimeOffset TakenAt,
    DateTimeOffset? CalledAt,
    int Calls,
    Guid? CounterId
);

/// <summary>What the desk sees.</summary>
/// <param name="Counters">The open counters of the unit.</param>
/// <param name="Lines">The open lines of the unit.</param>
/// <param name="Counter">The chosen counter; null before one is.</param>
/// <param name="Current">What the counter has in front of it.</param>
/// <param name="Waiting">Who waits for this counter, in the order of calling.</param>
/// <param name="Absent">Who was called today and did not come, the last first.</param>
internal sealed record CallNumbersView(
    IReadOnlyList<QueueCounter> Counters,
    IReadOnlyList<QueueLine> Lines,
    QueueCounter? Counter,
    DeskTicket? Current,
    IReadOnlyList<DeskTicket> Waiting,
    IReadOnlyList<DeskTicket> Absent
);

/// <summary>Reads the desk of a unit.</summary>
internal sealed class CallNumbersQuery(OneStopDbContext database, QueueDay day, QueueRules rules)
{
    private const int AbsentShown = 20;

    public async Task<CallNumbersView> ReadAsync(Guid unitId, int? counterNumber, CancellationToken cancellationToken)
    {
        var counters = await database
            .QueueCounters.AsNoTracking()
            .Where(counter => counter.UnitId == unitId && counter.IsOpen)
            .OrderBy(counter => counter.Number)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        var lines = await database
            .QueueLines.AsNoTracking()
            .Where(line => line.UnitId == unitId)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        var open = lines.FindAll(line => line.IsOpen);
        if (counters.Find(counter => counter.Number == counterNumber) is not { } counter)
        {
            return new CallNumbersView(counters, open, null, null, [], []);
        }

        var names = lines.ToDictionary(line => line.Id, line => line.Name);
        var tickets = await TodayAsync(unitId, cancellationToken);
        DeskTicket Shown(QueueTicket ticket) => Of(ticket, names[ticket.LineId]);
        var served = tickets.FindAll(ticket => counter.Serves(ticket.LineId));
        var byId = served.FindAll(ticket => ticket.State == QueueState.Waiting).ToDictionary(ticket => ticket.Id);
        return new CallNumbersView(
            counters,
            open,
            counter,
            tickets.Find(ticket => ticket.State == QueueState.Called && ticket.CounterId == counter.Id) is { } current
                ? Shown(current)
                : null,
            [.. QueueOrder.Sort(byId.Values.Select(PlaceOf), isTurnOfOthers: false).Select(place => Shown(byId[place.Id]))],
            [
                .. served
                    .Where(ticket => ticket.State == QueueState.Absent)
                    .OrderByDescending(ticket => ticket.EndedAt)
                    .Take(AbsentShown)
                    .Select(Shown),
            ]
        );
    }

    private Task<List<QueueTicket>> TodayAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var today = day.Today;
        return database
            .QueueTickets.AsNoTracking()
            .Where(ticket =>
                ticket.UnitId == unitId
                && ticket.Day == today
                && (ticket.State == QueueState.Waiting || ticket.State == QueueState.Called || ticket.State == QueueState.Absent)
            )
            .OrderBy(ticket => ticket.TakenAt)
            .Take(QueueLimits.WaitingMaxCount)
            .ToListAsync(cancellationToken);
    }

    private static QueuePlace PlaceOf(QueueTicket ticket) =>
        new(
            ticket.Id,
            ticket.LineId,
            ticket.Priority is not null,
            ticket.SlotAt is not null,
            ticket.TakenAt!.Value,
            ticket.Letter,
            ticket.Number!.Value
        );

    private DeskTicket Of(QueueTicket ticket, string lineName) =>
        new(
            ticket.Id,
            ticket.Label!,
            lineName,
            ticket.State,
            rules.Priorities.FirstOrDefault(priority => priority.Code == ticket.Priority)?.Name,
            ticket.SlotAt,
            ticket.TakenAt!.Value,
            ticket.CalledAt,
            ticket.Calls,
            ticket.CounterId
        );
}
