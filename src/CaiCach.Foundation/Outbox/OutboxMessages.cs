using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Outbox;

/// <summary>One message as a worker has claimed it.</summary>
internal sealed record ClaimedMessage(Guid Id, Guid UnitId, string EventName, string Payload, DateTimeOffset RecordedAt, int Attempt);

/// <summary>The worker's statements on the outbox, all within the scope of one unit.</summary>
internal static class OutboxMessages
{
    /// <summary>$1 unit, $2 now, $3 attempts after which a message waits for a person, $4 what is heard.</summary>
    private const string ClaimSql = """
        UPDATE foundation.outbox_message SET attempts = attempts + 1
        WHERE id = (
            SELECT m.id FROM foundation.outbox_message m
            WHERE m.unit_id = $1 AND m.dispatched_at IS NULL AND m.attempts < $3 AND m.next_attempt_at <= $2 AND m.event_name = ANY ($4)
                AND NOT EXISTS (
                    SELECT FROM foundation.outbox_message earlier
                    WHERE earlier.unit_id = $1 AND earlier.dispatched_at IS NULL AND earlier.attempts > 0
                        AND earlier.payload ->> 'subjectId' = m.payload ->> 'subjectId' AND earlier.position < m.position)
            ORDER BY m.position LIMIT 1)
        RETURNING id, unit_id, event_name, payload::text, recorded_at, attempts
        """;

    /// <summary>
    /// Takes the unit's turn until the end of the work's transaction; false while another worker has it. A worker that dies loses its turn with its
    /// connection, so another goes on at once. A worker of which nothing is heard for five minutes loses it too; what it still does is done once.
    /// </summary>
    public static async Task<bool> TakeTurnAsync(UnitOfWork work, Guid unitId, CancellationToken cancellationToken)
    {
        await ExecuteAsync(work, "SET LOCAL idle_in_transaction_session_timeout = '5min'", [], cancellationToken);
        await using var command = Command(
            work,
            "SELECT pg_try_advisory_xact_lock(hashtextextended('foundation.outbox.' || $1::text, 0))",
            [unitId]
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

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

    /// <summary>
    /// Claims the next message in the order of commits; null when none is due. One that failed holds back those after it about the same subject, not
    /// the others. The attempt is counted now, so that one that kills the process is not tried for ever.
    /// </summary>
    public static async Task<ClaimedMessage?> ClaimNextAsync(
        UnitOfWork work,
        Guid unitId,
        string[] heard,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(work, ClaimSql, [unitId, now, OutboxDispatcher.MaxAttempts, heard]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ClaimedMessage(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.GetInt32(5)
            )
            : null;
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
