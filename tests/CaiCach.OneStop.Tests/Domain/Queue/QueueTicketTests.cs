using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Tests.Domain.Clock;
using static CaiCach.OneStop.Tests.Domain.Clock.ClockCase;

namespace CaiCach.OneStop.Tests.Domain.Queue;

public sealed class QueueTicketTests
{
    private static readonly QueueRules Rules = QueueRules.Load(RepositoryData.Files);
    private static readonly Guid Counter = Guid.CreateVersion7();

    /// <summary>The whole state table: what is not named is refused and changes nothing.</summary>
    [Theory]
    [InlineData("Booked", "CheckIn Leave")]
    [InlineData("Waiting", "Call Leave")]
    [InlineData("Called", "CallAgain Serve MarkAbsent Leave")]
    [InlineData("Served", "")]
    [InlineData("Absent", "CallAgain")]
    [InlineData("Left", "")]
    public void Ticket_InAState_AllowsOnlyWhatTheTableSays(string stateName, string allowed)
    {
        var state = Enum.Parse<QueueState>(stateName);
        foreach (var action in Enum.GetValues<QueueAction>().Except([QueueAction.Book, QueueAction.Take]))
        {
            var ticket = In(state);
            var isAllowed = allowed.Split(' ').Contains(action.ToString());

            ticket.Allows(action).ShouldBe(isAllowed, $"{state} {action}");
            Do(ticket, action).Failed.ShouldBe(!isAllowed, $"{state} {action}");
            (isAllowed || ticket.State == state).ShouldBeTrue($"{state} {action}");
        }
    }

    [Theory]
    [InlineData("03-16 09:14", "onestop.queue.too_early")]
    [InlineData("03-16 09:15", null)]
    [InlineData("03-16 09:45", null)]
    [InlineData("03-16 09:46", "onestop.queue.too_late")]
    public void MayCheckIn_AroundTheBookedTime_OnlyWithinFifteenMinutes(string now, string? refusal)
    {
        var ticket = QueueTicket.Book(Line(), At("03-16 09:30"), At("03-12 10:00"));

        var may = ticket.MayCheckIn(At(now), TimeSpan.FromMinutes(Rules.CheckInMinutes.Value));

        may.Errors.Select(error => error.Code).ShouldBe(refusal is null ? [] : [refusal]);
    }

    [Fact]
    public void MarkAbsent_BeforeThreeCalls_IsRefused()
    {
        var ticket = In(QueueState.Called);
        var needed = Rules.CallsBeforeAbsent.Value;

        ticket.MarkAbsent(needed, At("03-16 09:00")).Errors.Single().Code.ShouldBe("onestop.queue.called_too_seldom");
        ticket.CallAgain(Counter, null, At("03-16 09:01"));
        ticket.CallAgain(Counter, null, At("03-16 09:02"));

        ticket.MarkAbsent(needed, At("03-16 09:03")).Failed.ShouldBeFalse();
        ticket.FirstCalledAt.ShouldBe(At("03-16 08:30"));
        ticket.CalledAt.ShouldBe(At("03-16 09:02"));
    }

    /// <summary>Hours 07:00-11:30 and 13:30-17:00; days off of data/calendars/2026.json.</summary>
    [Theory]
    [InlineData("2026-03-16", "03-16 06:00", 16)] // 9 before noon, 7 after
    [InlineData("2026-03-16", "03-16 16:30", 0)]
    [InlineData("2026-03-16", "03-16 16:29", 1)]
    [InlineData("2026-03-15", "03-16 06:00", 0)] // yesterday
    [InlineData("2026-03-21", "03-16 06:00", 0)] // Saturday
    [InlineData("2026-03-30", "03-16 06:00", 16)] // 14 days ahead
    [InlineData("2026-03-31", "03-16 06:00", 0)] // 15 days ahead
    [InlineData("2026-04-30", "04-20 06:00", 0)] // Victory Day
    [InlineData("2026-08-22", "08-17 06:00", 16)] // a Saturday worked in exchange for 31/08
    public void Slots_OfADay_FollowTheCalendar(string day, string now, int count) =>
        QueueSlots.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"), Calendar, Rules, At(now)).Count.ShouldBe(count);

    [Theory]
    [InlineData("ab3d-9kmn", "AB3D9KMN")]
    [InlineData(" AB3D 9KMN ", "AB3D9KMN")]
    [InlineData("AB3D9KM", null)]
    [InlineData("AB3D9KM0", null)] // no 0, O, 1, I, L
    [InlineData("AB3D9KMNAB3D9KMNAB3D9KMN", null)]
    [InlineData("'; DROP--", null)]
    [InlineData(null, null)]
    public void Code_AsTyped_IsReadOrNone(string? typed, string? code) => QueueCode.Read(typed).ShouldBe(code);

    [Fact]
    public void Code_WhenMade_IsReadAgain()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => QueueCode.New()).ToList();

        codes.Select(code => QueueCode.Read(QueueCode.Shown(code))).ShouldBe(codes);
        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(200);
    }

    /// <summary>Quyết định 468/QĐ-TTg: 30 minutes, from 2025 15 minutes; unconfirmed, as the file says.</summary>
    [Theory]
    [InlineData("2021-01-01", null)]
    [InlineData("2024-12-31", 30)]
    [InlineData("2025-01-01", 15)]
    public void Norm_OnADay_IsThatOfTheFile(string day, int? minutes) =>
        (Rules.NormOn(DateOnly.ParseExact(day, "yyyy-MM-dd"))?.Value).ShouldBe(minutes);

    private static QueueLine Line()
    {
        var line = new QueueLine(Guid.CreateVersion7(), At("03-12 10:00"));
        line.Describe("A", "Hộ tịch", isOpen: true);
        return line;
    }

    private static QueueTicket In(QueueState state)
    {
        var now = At("03-16 08:30");
        if (state == QueueState.Booked)
        {
            return QueueTicket.Book(Line(), now, At("03-12 10:00"));
        }

        var ticket = QueueTicket.Take(Line(), 1, QueueChannel.Kiosk, null, now);
        if (state is QueueState.Called or QueueState.Served or QueueState.Absent)
        {
            ticket.Call(Counter, null, passesOthers: false, now);
        }

        _ = state switch
        {
            QueueState.Served => ticket.Serve(now),
            QueueState.Absent => ticket.MarkAbsent(1, now),
            QueueState.Left => ticket.Leave(now),
            _ => null,
        };
        ticket.State.ShouldBe(state);
        return ticket;
    }

    private static CaiCach.Foundation.Writes.Result Do(QueueTicket ticket, QueueAction action)
    {
        var now = At("03-16 09:00");
        return action switch
        {
            QueueAction.CheckIn => ticket.CheckIn(1, now),
            QueueAction.Call => ticket.Call(Counter, null, passesOthers: false, now),
            QueueAction.CallAgain => ticket.CallAgain(Counter, null, now),
            QueueAction.Serve => ticket.Serve(now),
            QueueAction.MarkAbsent => ticket.MarkAbsent(1, now),
            _ => ticket.Leave(now),
        };
    }
}
