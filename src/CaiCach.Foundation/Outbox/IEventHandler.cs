using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Outbox;

/// <summary>What is known of a message besides its event.</summary>
/// <param name="Id">Stable over all attempts: a handler with effects outside the database keeps it, to do each message once.</param>
/// <param name="UnitId">The authority whose scope the handler works in.</param>
/// <param name="RecordedAt">When the event was committed.</param>
/// <param name="Attempt">1 at the first delivery, 10 at the last.</param>
public sealed record EventMessage(Guid Id, Guid UnitId, DateTimeOffset RecordedAt, int Attempt);

/// <summary>
/// Hears an event of another room, after its commit, at least once, and in the order of the unit's commits; where an event fails, those after it about
/// the same subject wait for it and the others do not. It works in the scope of the event's unit as the system; what it
/// writes through the unit of work is committed together with the mark that the message was delivered, so the database sees each message
/// once. Effects outside the database may happen twice: tell them apart by <see cref="EventMessage.Id"/>.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Does what follows from the event. A refusal or an exception drops all of it and the message comes again later.</summary>
    Task<Result> HandleAsync(TEvent happened, EventMessage message, CancellationToken cancellationToken);
}
