using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Demo;

/// <summary>
/// A morning at the desk of a demonstration: numbers served, one absent, one called at each counter, the rest waiting. It ends now; a day that has
/// numbers already stays as it is. What happens to a number was done by "Minh họa".
/// </summary>
internal sealed class DemoQueue(OneStopDbContext database, QueueRules rules, QueueNumbers numbers)
{
    private const string Actor = "Minh họa";
    private const int Counters = 2;
    private const int Tickets = 24;
    private const int Served = 18;
    private const int AbsentOne = 5;
    private const int FirstOne = 9;
    private const int MinutesApart = 5;
    private const int WaitMinutes = 14;
    private const int ServeMinutes = 9;

    /// <summary>The lines in the order in which people come.</summary>
    private const string Lines = "ABADBACABD";

    /// <summary>Adds the day's numbers of a unit; the caller commits.</summary>
    public async Task AddAsync(Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (today, first) = (VietnamTime.DayOf(now), now.AddMinutes(-Tickets * MinutesApart));
        var hasNumbers = await database.QueueTickets.AnyAsync(ticket => ticket.UnitId == unitId && ticket.Day == today, cancellationToken);
        if (hasNumbers || VietnamTime.DayOf(first) != today)
        {
            return;
        }

        var lines = await LinesAsync(unitId, now, cancellationToken);
        var counters = await CountersAsync(unitId, now, cancellationToken);
        for (var i = 0; i < Tickets; i++)
        {
            if (lines.Find(line => line.Letter[0] == Lines[i % Lines.Length]) is { } line)
            {
                var number = await numbers.NextAsync(unitId, today, line.Letter, cancellationToken);
                var priority = i == FirstOne ? rules.PrioritiesOn(today).FirstOrDefault()?.Code : null;
                var ticket = QueueTicket.Take(line, number, QueueChannel.Kiosk, priority, first.AddMinutes(i * MinutesApart));
                database.Add(ticket);
                Tell(ticket, i, counters, now);
            }
        }
    }

    private void Tell(QueueTicket ticket, int i, List<QueueCounter> counters, DateTimeOffset now)
    {
        Happen(ticket, QueueAction.Take, null, ticket.TakenAt!.Value);
        if (i >= Served + counters.Count)
        {
            return;
        }

        var counter = counters[i % counters.Count].Id;
        var at = i < Served ? ticket.TakenAt.Value.AddMinutes(WaitMinutes + (i % 3)) : now.AddMinutes(i - Served - counters.Count);
        ticket.Call(counter, byId: null, passesOthers: false, at);
        Happen(ticket, QueueAction.Call, counter, at);
        if (i == AbsentOne)
        {
            for (; ticket.Calls < rules.CallsBeforeAbsent.Value; at = at.AddMinutes(1))
            {
                ticket.CallAgain(counter, byId: null, at);
                Happen(ticket, QueueAction.CallAgain, counter, at);
            }

            ticket.MarkAbsent(rules.CallsBeforeAbsent.Value, at);
            Happen(ticket, QueueAction.MarkAbsent, counter, at);
        }
        else if (i < Served)
        {
            ticket.Serve(at.AddMinutes(ServeMinutes));
            Happen(ticket, QueueAction.Serve, counter, at.AddMinutes(ServeMinutes));
        }
    }

    private void Happen(QueueTicket ticket, QueueAction action, Guid? counterId, DateTimeOffset at) =>
        database.Add(new QueueEvent(ticket, action, counterId, Actor, at));

    private async Task<List<QueueLine>> LinesAsync(Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = await database
            .QueueLines.Where(line => line.UnitId == unitId)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
        if (lines.Count == 0)
        {
            lines.AddRange(rules.Lines.Select(proposed => Describe(new QueueLine(unitId, now), proposed)));
            database.AddRange(lines);
        }

        return lines;
    }

    private async Task<List<QueueCounter>> CountersAsync(Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counters = await database
            .QueueCounters.Where(counter => counter.UnitId == unitId)
            .OrderBy(counter => counter.Number)
            .Take(Counters)
            .ToListAsync(cancellationToken);
        for (var number = counters.Count + 1; counters.Count < Counters && counters.TrueForAll(kept => kept.Number != number); number++)
        {
            var counter = new QueueCounter(unitId, now);
            counter.Describe(number, QueueNames.FirstCounter, [], isOpen: true);
            counters.Add(counter);
            database.Add(counter);
        }

        return counters;
    }

    private static QueueLine Describe(QueueLine line, ProposedLine proposed)
    {
        line.Describe(proposed.Letter, proposed.Name, isOpen: true);
        return line;
    }
}
