using System.Text.Json;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Foundation.Outbox;

/// <summary>That a handler hears an event, and how its stored form is given to it.</summary>
/// <param name="EventName">The stored name of the event.</param>
/// <param name="HandleAsync">Resolves the handler in the message's scope and gives it the event.</param>
internal sealed record EventSubscription(
    string EventName,
    Func<IServiceProvider, string, EventMessage, CancellationToken, Task<Result>> HandleAsync
)
{
    public static EventSubscription Of<TEvent, THandler>()
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent> =>
        new(
            EventNames.Of(typeof(TEvent)),
            (services, payload, message, cancellationToken) =>
                services
                    .GetRequiredService<THandler>()
                    .HandleAsync(JsonSerializer.Deserialize<TEvent>(payload, EventJson.Options)!, message, cancellationToken)
        );
}
