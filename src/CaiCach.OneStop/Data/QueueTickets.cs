using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Gives numbers and writes down what happens to them.</summary>
internal sealed class QueueTickets(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    QueueNumbers numbers,
    QueueDay day,
    QueueRules rules,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [QueueTicketConfiguration.OneAtACounter] = QueueErrors.CounterBusy,
    };

    /// <summary>Gives the next number of a line of a unit; commits.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="priority">Why it is called before others; null or empty for no reason.</param>
    /// <param name="channel">Who asks.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result<QueueTicket>> TakeAsync(
        Guid unitId,
        Guid lineId,
        string? priority,
        QueueChannel channel,
        CancellationToken cancellationToken
    )
    {
        var line = await OpenLineAsync(unitId, lineId, cancellationToken);
        if (line is null)
        {
            return QueueErrors.LineClosed;
        }

        var reason = string.IsNullOrEmpty(priority) ? null : priority;
        if (reason is not null && rules.PrioritiesOn(day.Today).All(one => one.Code != reason))
        {
            return QueueErrors.PriorityUnknown;
        }

        var number = await numbers.NextAsync(unitId, day.Today, line.Letter, cancellationToken);
        var ticket = QueueTicket.Take(line, number, channel, reason, clock.GetUtcNow());
        database.Add(ticket);
        var saved = await CommitAsync(ticket, QueueAction.Take, cancellationToken);
        return saved.Failed ? Result<QueueTicket>.Fail(saved.Errors) : ticket;
    }

    /// <summary>A line of the unit that gives numbers.</summary>
    public Task<QueueLine?> OpenLineAsync(Guid unitId, Guid lineId, CancellationToken cancellationToken) =>
        database.QueueLines.SingleOrDefaultAsync(line => line.Id == lineId && line.UnitId == unitId && line.IsOpen, cancellationToken);

    /// <summary>Writes down what happened to a ticket and commits.</summary>
    public Task<Result> CommitAsync(QueueTicket ticket, QueueAction action, CancellationToken cancellationToken) =>
        unitOfWork.CommitAsync([Record(ticket, action)], null, cancellationToken, Constraints);

    /// <summary>Writes down what happened to a ticket; the caller commits the event with it.</summary>
    public IEvent Record(QueueTicket ticket, QueueAction action)
    {
        database.Add(new QueueEvent(ticket, action, ticket.CounterId, user.Actor.Name, clock.GetUtcNow()));
        return new QueueTicketMoved(ticket.UnitId, ticket.Id, action.ToString(), ticket.Label);
    }

    /// <summary>
    /// Binds a dossier that was just taken in to the number that the same person has called, and ends the number unless its holder hands in more; the
    /// caller commits the events with it.
    /// </summary>
    public async Task<IReadOnlyList<IEvent>> TakeInAsync(Dossier dossier, bool hasMore, CancellationToken cancellationToken)
    {
        if (await CalledByAsync(dossier.UnitId, user.Actor.PersonId, cancellationToken) is not { } ticket)
        {
            return [];
        }

        dossier.CameBy(ticket);
        return !hasMore && !ticket.Serve(clock.GetUtcNow()).Failed ? [Record(ticket, QueueAction.Serve)] : [];
    }

    /// <summary>What a person has called today and has in front of the counter; null for nothing, or where numbers are not used.</summary>
    public async Task<QueueTicket?> CalledByAsync(Guid unitId, Guid? personId, CancellationToken cancellationToken)
    {
        var today = day.Today;
        return personId is null
            ? null
            : await database
                .QueueTickets.Where(ticket => ticket.UnitId == unitId && ticket.Day == today && ticket.State == QueueState.Called)
                .Where(ticket => ticket.CalledById == personId)
                .OrderByDescending(ticket => ticket.CalledAt)
                .FirstOrDefaultAsync(cancellationToken);
    }
}
