using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Outbox;

/// <summary>A message that could not be delivered so far, or is late.</summary>
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

/// <summary>One page of messages that are stuck.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record StuckPage(IReadOnlyList<StuckMessage> Messages, int Total);

/// <summary>Someone had an undelivered message tried again.</summary>
public sealed record MessageRetried(Guid UnitId, Guid SubjectId, string EventName) : IEvent;

/// <summary>Messages that failed, for the administrator's page; within the unit scope.</summary>
public sealed class OutboxQuery(UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>$1 unit, $2 attempts after which a message waits for a person, $3 since when it is late, $4 page size, $5 offset.</summary>
    internal const string StuckSql = """
        SELECT id, event_name, recorded_at, attempts, next_attempt_at, last_error, count(*) OVER ()::int FROM foundation.outbox_message
        WHERE unit_id = $1 AND dispatched_at IS NULL AND (last_error IS NOT NULL OR attempts >= $2 OR next_attempt_at < $3)
        ORDER BY position LIMIT $4 OFFSET $5
        """;

    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);

    /// <summary>Messages of a unit that failed, or that should have been delivered ten minutes ago; oldest first.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="pageSize">Messages on a page, 1 to <see cref="JobLimits.PageSizeMax"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<StuckPage> StuckAsync(Guid unitId, int page, int pageSize, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, JobLimits.PageSizeMax);
        await using var command = new NpgsqlCommand(StuckSql, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = OutboxDispatcher.MaxAttempts },
                new() { Value = clock.GetUtcNow() - LateAfter },
                new() { Value = size },
                new() { Value = (long)(Math.Max(page, 1) - 1) * size },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var stuck = new List<StuckMessage>();
        var total = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var attempts = reader.GetInt32(3);
            total = reader.GetInt32(6);
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

        return new StuckPage(stuck, total);
    }

    /// <summary>The unit whose message it is; null when there is none in scope.</summary>
    public async Task<Guid?> UnitOfAsync(Guid messageId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT unit_id FROM foundation.outbox_message WHERE id = $1", unitOfWork.Connection)
        {
            Parameters = { new() { Value = messageId } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>Has a stuck message delivered at once, with all its attempts anew; commits.</summary>
    public async Task<Result> RetryAsync(Guid messageId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE foundation.outbox_message SET attempts = 0, next_attempt_at = $2
            WHERE id = $1 AND dispatched_at IS NULL RETURNING unit_id, event_name
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
