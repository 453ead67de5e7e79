using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.TicketList;

/// <summary>Which tickets.</summary>
internal sealed record TicketFilter(DayRange Days, Guid? LineId, DateOnly? Day, QueueState? State, int Page);

/// <summary>One line of the list.</summary>
internal sealed record TicketRow(QueueTicket Ticket, string LineName, int? CounterNumber)
{
    /// <summary>Minutes from the number to the first call; null before it.</summary>
    public decimal? WaitingMinutes => Between(Ticket.TakenAt, Ticket.FirstCalledAt);

    /// <summary>Minutes from the last call to the end; null unless served.</summary>
    public decimal? ServingMinutes => Ticket.State == QueueState.Served ? Between(Ticket.CalledAt, Ticket.EndedAt) : null;

    private static decimal? Between(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end ? Math.Round((decimal)(end - start).TotalMinutes, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A part of the list.</summary>
internal sealed record TicketListView(IReadOnlyList<TicketRow> Rows, int Total, IReadOnlyList<QueueLine> Lines);

/// <summary>Reads the tickets of the unit that is looked at.</summary>
internal sealed class TicketListQuery(OneStopDbContext database, CurrentUser user)
{
    public async Task<TicketListView> ReadAsync(TicketFilter filter, CancellationToken cancellationToken)
    {
        var total = await Of(filter).CountAsync(cancellationToken);
        var rows = await RowsAsync(filter, (filter.Page - 1) * QueueLimits.PageSize, QueueLimits.PageSize, cancellationToken);
        var lines = await database
            .QueueLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        return new TicketListView(rows, total, lines);
    }

    /// <summary>All that pass, for a workbook.</summary>
    public Task<List<TicketRow>> AllAsync(TicketFilter filter, CancellationToken cancellationToken) =>
        RowsAsync(filter, 0, QueueLimits.ExportMaxCount, cancellationToken);

    private IQueryable<QueueTicket> Of(TicketFilter filter)
    {
        var (from, to) = (filter.Days.From, filter.Days.To);
        return database
            .QueueTickets.AsNoTracking()
            .Where(ticket => ticket.UnitId == user.UnitId && ticket.Day >= from && ticket.Day <= to && ticket.Number != null)
            .Where(ticket => filter.LineId == null || ticket.LineId == filter.LineId)
            .Where(ticket => filter.Day == null || ticket.Day == filter.Day)
            .Where(ticket => filter.State == null || ticket.State == filter.State);
    }

    private Task<List<TicketRow>> RowsAsync(TicketFilter filter, int skip, int take, CancellationToken cancellationToken) =>
        Of(filter)
            .OrderByDescending(ticket => ticket.Day)
            .ThenByDescending(ticket => ticket.TakenAt)
            .ThenByDescending(ticket => ticket.Id)
            .Skip(skip)
            .Take(take)
            .Select(ticket => new TicketRow(
                ticket,
                database.QueueLines.Where(line => line.Id == ticket.LineId).Select(line => line.Name).First(),
                database
                    .QueueCounters.Where(counter => counter.Id == ticket.CounterId)
                    .Select(counter => (int?)counter.Number)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
}
