using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Outbox;

/// <summary>One message as a worker has claimed it.</summary>
internal sealed record ClaimedMessage(Guid Id, Guid UnitId, string EventName, string Payload, DateTimeOffset RecordedAt, int Attempt);

/// <summary>The worker's statements on the outbox, all within the scope of one unit.</summary>
internal static class OutboxMessages
{
    /// <summary>
    /// A message whose worker died is due again after this time. Not a limit of the work: a slower worker keeps the row locked.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Marks what nobody hears, so that it does not come back.</summary>
    public static Task<int> PassOverUnheardAsync(
        UnitOfWork work,
        string[] heard,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            work,
            "UPDATE foundation.outbox_message SET dispatched_at = $1 WHERE dispatched_at IS NULL AND next_attempt_at <= $1 AND event_name <> ALL ($2)",
            [now, heard],
            cancellationToken
        );

    /// <summary>Claims the next messages, oldest first. The attempt is counted now, so that one that kills the process is not tried for ever.</summary>
    public static async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(
        UnitOfWork work,
        int atMost,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            work,
            """
            UPDATE foundation.outbox_message SET attempts = attempts + 1, next_attempt_at = $2
            WHERE id IN (
                SELECT id FROM foundation.outbox_message WHERE dispatched_at IS NULL AND attempts < $4 AND next_attempt_at <= $1
                ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id, unit_id, event_name, payload::text, recorded_at, attempts
            """,
            [now, now + Lease, atMost, OutboxDispatcher.MaxAttempts]
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(
                new ClaimedMessage(
                    reader.GetGuid(0),
                    reader.GetGuid(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetFieldValue<DateTimeOffset>(4),
                    reader.GetInt32(5)
                )
            );
        }

        return [.. claimed.OrderBy(message => message.Id)];
    }

    /// <summary>Marks it delivered and keeps its row locked until the handlers' commit; false when another worker has claimed it since.</summary>
    public static async Task<bool> MarkDispatchedAsync(
        UnitOfWork work,
        ClaimedMessage message,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await ExecuteAsync(
            work,
            "UPDATE foundation.outbox_message SET dispatched_at = $3, last_error = NULL WHERE id = $1 AND attempts = $2 AND dispatched_at IS NULL",
            [message.Id, message.Attempt, now],
            cancellationToken
        ) == 1;

    /// <summary>Puts it off, with the reason; the attempt stays counted.</summary>
    public static Task PutOffAsync(
        UnitOfWork work,
        ClaimedMessage message,
        DateTimeOffset until,
        string reason,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            work,
            "UPDATE foundation.outbox_message SET next_attempt_at = $3, last_error = $4 WHERE id = $1 AND attempts = $2 AND dispatched_at IS NULL",
            [message.Id, message.Attempt, until, reason],
            cancellationToken
        );

    private static async Task<int> ExecuteAsync(UnitOfWork work, string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(work, sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(UnitOfWork work, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, work.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
