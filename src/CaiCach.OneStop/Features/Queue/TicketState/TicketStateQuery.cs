using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.TicketState;

/// <summary>How a ticket stands.</summary>
internal sealed record TicketStateView
{
    public required string Code { get; init; }

    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    public required string LineName { get; init; }

    public required string? Label { get; init; }

    public required QueueState State { get; init; }

    public required DateTimeOffset? SlotAt { get; init; }

    public required DateTimeOffset? TakenAt { get; init; }

    public required string? PriorityName { get; init; }

    /// <summary>How many of the line are to be called before.</summary>
    public required int Ahead { get; init; }

    /// <summary>Minutes; null when nobody was called of the line today.</summary>
    public required int? EstimateMinutes { get; init; }

    public required int? CounterNumber { get; init; }

    public required string? CounterName { get; init; }

    /// <summary>Whether its day is over although nothing came of it.</summary>
    public required bool IsPast { get; init; }

    /// <summary>Whether it can still change.</summary>
    public bool IsOpen => !IsPast && (State is QueueState.Booked or QueueState.Waiting or QueueState.Called);

    /// <summary>Whether the citizen may give it up.</summary>
    public bool MayLeave => !IsPast && (State is QueueState.Booked or QueueState.Waiting);
}

/// <summary>Reads how a ticket stands.</summary>
internal sealed class TicketStateQuery(OneStopDbContext database, QueueDay day, QueueRules rules)
{
    public async Task<TicketStateView> ReadAsync(UnitInfo unit, QueueTicket ticket, CancellationToken cancellationToken)
    {
        var line = await database.QueueLines.AsNoTracking().SingleAsync(line => line.Id == ticket.LineId, cancellationToken);
        var counter = await database
            .QueueCounters.AsNoTracking()
            .SingleOrDefaultAsync(counter => counter.Id == ticket.CounterId, cancellationToken);
        var isWaiting = ticket.State == QueueState.Waiting && ticket.Day == day.Today;
        return new TicketStateView
        {
            Code = ticket.Code,
            UnitCode = unit.Code,
            UnitName = unit.Name,
            LineName = line.Name,
            Label = ticket.Label,
            State = ticket.State,
            SlotAt = ticket.SlotAt,
            TakenAt = ticket.TakenAt,
            PriorityName = rules.Priorities.FirstOrDefault(priority => priority.Code == ticket.Priority)?.Name,
            Ahead = isWaiting ? QueueDay.AheadOf(ticket.Id, line.Id, await day.WaitingAsync(unit.Id, cancellationToken)) : 0,
            EstimateMinutes = isWaiting ? await day.EstimateAsync(line.Id, cancellationToken) : null,
            CounterNumber = counter?.Number,
            CounterName = counter?.Name,
            IsPast = ticket.Day < day.Today && ticket.EndedAt is null,
        };
    }
}
