using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Queue;

/// <summary>A place in a line on one day. It names nobody; whoever has its code sees and cancels it.</summary>
internal sealed class QueueTicket
{
    private static readonly Dictionary<QueueAction, (QueueState[] From, QueueState To)> Moves = new()
    {
        [QueueAction.CheckIn] = ([QueueState.Booked], QueueState.Waiting),
        [QueueAction.Call] = ([QueueState.Waiting], QueueState.Called),
        [QueueAction.CallAgain] = ([QueueState.Called, QueueState.Absent], QueueState.Called),
        [QueueAction.Serve] = ([QueueState.Called], QueueState.Served),
        [QueueAction.MarkAbsent] = ([QueueState.Called], QueueState.Absent),
        [QueueAction.Leave] = ([QueueState.Booked, QueueState.Waiting, QueueState.Called], QueueState.Left),
    };

    private QueueTicket() { }

    private QueueTicket(QueueLine line, DateOnly day, QueueChannel channel, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = line.UnitId;
        LineId = line.Id;
        Letter = line.Letter;
        Code = QueueCode.New();
        Day = day;
        Channel = channel;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid LineId { get; private set; }

    /// <summary>What the citizen shows; see <see cref="QueueCode"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The day on which it counts.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The line's letter when it was taken.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>The day's number of that letter; null until a booking is checked in.</summary>
    public int? Number { get; private set; }

    public QueueChannel Channel { get; private set; }

    /// <summary>Why it is called before others, a code of <see cref="QueueRules.Priorities"/>; null for no reason.</summary>
    public string? Priority { get; private set; }

    /// <summary>The booked time.</summary>
    public DateTimeOffset? SlotAt { get; private set; }

    public QueueState State { get; private set; }

    /// <summary>Since when it waits; null until a booking is checked in.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Where it was called last.</summary>
    public Guid? CounterId { get; private set; }

    /// <summary>Who called it last.</summary>
    public Guid? CalledById { get; private set; }

    /// <summary>When it was called first: the end of waiting.</summary>
    public DateTimeOffset? FirstCalledAt { get; private set; }

    /// <summary>When it was called last: the start of serving.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether its first call passed others who waited longer.</summary>
    public bool PassedOthers { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whole minutes of serving since it was called last; null while it goes on.</summary>
    public int? MinutesServed => State == QueueState.Served ? (int)(EndedAt!.Value - CalledAt!.Value).TotalMinutes : null;

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>As people read it, e.g. A007; null until there is a number.</summary>
    public string? Label => Number is { } number ? LabelOf(Letter, number) : null;

    public static string LabelOf(string letter, int number) => letter + number.ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>A number taken now.</summary>
    public static QueueTicket Take(QueueLine line, int number, QueueChannel channel, string? priority, DateTimeOffset now) =>
        new(line, VietnamTime.DayOf(now), channel, now)
        {
            Number = number,
            Priority = priority,
            TakenAt = now,
            State = QueueState.Waiting,
        };

    /// <summary>A time booked ahead.</summary>
    public static QueueTicket Book(QueueLine line, DateTimeOffset slotAt, DateTimeOffset now) =>
        new(line, VietnamTime.DayOf(slotAt), QueueChannel.Booking, now) { SlotAt = slotAt, State = QueueState.Booked };

    /// <summary>Whether this can happen to it now.</summary>
    public bool Allows(QueueAction action) => Moves.TryGetValue(action, out var move) && move.From.Contains(State);

    /// <summary>Whether a booking can be checked in now.</summary>
    public Result MayCheckIn(DateTimeOffset now, TimeSpan tolerance) =>
        !Allows(QueueAction.CheckIn) ? QueueErrors.NotBooked
        : now < SlotAt - tolerance ? QueueErrors.TooEarly(VietnamTime.TimeOf(SlotAt!.Value - tolerance), Day)
        : now > SlotAt + tolerance ? QueueErrors.TooLate
        : Result.Done();

    /// <summary>Who has booked is here and gets a number; <see cref="MayCheckIn"/> has been asked.</summary>
    public Result CheckIn(int number, DateTimeOffset now)
    {
        var moved = Move(QueueAction.CheckIn);
        if (!moved.Failed)
        {
            (Number, TakenAt) = (number, now);
        }

        return moved;
    }

    /// <summary>Calls it to a counter for the first time.</summary>
    public Result Call(Guid counterId, Guid? byId, bool passesOthers, DateTimeOffset now)
    {
        var moved = Move(QueueAction.Call);
        if (!moved.Failed)
        {
            (CounterId, CalledById, FirstCalledAt, CalledAt, Calls, PassedOthers) = (counterId, byId, now, now, 1, passesOthers);
        }

        return moved;
    }

    /// <summary>Calls it once more, also after it counted as absent.</summary>
    public Result CallAgain(Guid counterId, Guid? byId, DateTimeOffset now)
    {
        var moved = Move(QueueAction.CallAgain);
        if (!moved.Failed)
        {
            (CounterId, CalledById, CalledAt, Calls, EndedAt) = (counterId, byId, now, Calls + 1, null);
        }

        return moved;
    }

    public Result Serve(DateTimeOffset now) => End(QueueAction.Serve, now);

    /// <summary>Nobody came; only after so many calls.</summary>
    public Result MarkAbsent(int callsNeeded, DateTimeOffset now) =>
        Allows(QueueAction.MarkAbsent) && Calls < callsNeeded
            ? QueueErrors.CalledTooSeldom(Calls, callsNeeded)
            : End(QueueAction.MarkAbsent, now);

    public Result Leave(DateTimeOffset now) => End(QueueAction.Leave, now);

    private Result End(QueueAction action, DateTimeOffset now)
    {
        var moved = Move(action);
        if (!moved.Failed)
        {
            EndedAt = now;
        }

        return moved;
    }

    private Result Move(QueueAction action)
    {
        if (!Allows(action))
        {
            return QueueErrors.NotNow;
        }

        State = Moves[action].To;
        return Result.Done();
    }
}
