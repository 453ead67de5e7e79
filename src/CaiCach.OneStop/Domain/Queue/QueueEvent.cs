namespace CaiCach.OneStop.Domain.Queue;

/// <summary>One thing that happened to a ticket; appended, never changed.</summary>
internal sealed class QueueEvent
{
    private QueueEvent() { }

    public QueueEvent(QueueTicket ticket, QueueAction action, Guid? counterId, string actorName, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        TicketId = ticket.Id;
        UnitId = ticket.UnitId;
        Action = action;
        CounterId = counterId;
        ActorName = actorName;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid TicketId { get; private set; }

    public Guid UnitId { get; private set; }

    public QueueAction Action { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The counter; null before it is called.</summary>
    public Guid? CounterId { get; private set; }

    /// <summary>The officer, or the system for what citizens do.</summary>
    public string ActorName { get; private set; } = "";
}
