using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Outbox;

/// <summary>A message that could not be delivered so far.</summary>
/// <param name="Id">The message.</param>
/// <param name="EventName">Stored name of the event.</param>
/// <param name="RecordedAt">When the event was committed.</param>
/// <param name="Attempts">How often it was tried; from <see cref="OutboxDispatcher.MaxAttempts"/> on it waits for a person.</param>
/// <param name="NextAttemptAt">When it is tried again; null when it waits for a person.</param>
/// <param name="LastError">Why it failed last.</param>
public sealed record StuckMessage(
    Guid Id,
    string EventName,
    DateTimeOffset RecordedAt,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError
);

/// <summary>Someone had an undelivered message tried again.</summary>
public sealed record MessageRetried(Guid UnitId, Guid SubjectId, string EventName) : IEvent;

/// <summary>Messages that failed, for the administrator's page; within the unit scope.</summary>
public sealed class OutboxQuery(UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>Messages of a unit that failed at least once, oldest first.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="limit">At most so many, 1 to 500.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<StuckMessage>> StuckAsync(Guid unitId, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT id, event_name, recorded_at, attempts, next_attempt_at, last_error FROM foundation.outbox_message
            WHERE unit_id = $1 AND dispatched_at IS NULL AND attempts > 0 AND (last_error IS NOT NULL OR attempts >= $3)
            ORDER BY id LIMIT $2
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = Math.Clamp(limit, 1, 500) },
                new() { Value = OutboxDispatcher.MaxAttempts },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var stuck = new List<StuckMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var attempts = reader.GetInt32(3);
            stuck.Add(
                new StuckMessage(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetFieldValue<DateTimeOffset>(2),
                    attempts,
                    attempts >= OutboxDispatcher.MaxAttempts ? null : reader.GetFieldValue<DateTimeOffset>(4),
                    await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5)
                )
            );
        }

        return stuck;
    }

    /// <summary>Has a stuck message delivered at once, with all its attempts anew; commits.</summary>
    public async Task<Result> RetryAsync(Guid messageId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE foundation.outbox_message SET attempts = 0, next_attempt_at = $2
            WHERE id = $1 AND dispatched_at IS NULL AND attempts > 0 RETURNING unit_id, event_name
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = messageId },
                new() { Value = clock.GetUtcNow() },
            },
        };
        MessageRetried retried;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
            {
                return OutboxErrors.NotStuck;
            }

            retried = new MessageRetried(reader.GetGuid(0), messageId, reader.GetString(1));
        }

        return await unitOfWork.CommitAsync([retried], null, cancellationToken);
    }
}
