using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.OneStop.Data;

/// <summary>
/// The queue of what applicants and other systems are to be told. Whoever sends holds the delivery's lease; one whose lease ran out changes nothing
/// any more. Of a dossier and a way the earliest goes first; one that waits for a person holds nothing back.
/// </summary>
internal sealed class DeliveryQueue(UnitOfWork unitOfWork)
{
    /// <summary>Longer than any sending may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const string Claim = """
        UPDATE one_stop.delivery SET lease = $2, leased_until = $4 WHERE id = (
            SELECT d.id FROM one_stop.delivery d LEFT JOIN one_stop.delivery_line l USING (unit_id, way)
            WHERE d.unit_id = $1 AND d.state = 1 AND d.next_attempt_at <= $3 AND (d.leased_until IS NULL OR d.leased_until < $3)
                AND l.paused_at IS NULL AND (l.quiet_until IS NULL OR l.quiet_until <= $3)
                AND NOT EXISTS (SELECT FROM one_stop.delivery earlier WHERE earlier.dossier_id = d.dossier_id AND earlier.way = d.way
                    AND earlier.state = 1 AND (earlier.sequence, earlier.id) < (d.sequence, d.id))
            ORDER BY d.next_attempt_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
        RETURNING id
        """;

    // A failure that is told anew while its way is paused does not wake it.
    private const string Silence = """
        INSERT INTO one_stop.delivery_line AS l (unit_id, way, failing_since, quiet_until, reason) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (unit_id, way) DO UPDATE SET failing_since = coalesce(l.failing_since, $3), quiet_until = $4, reason = $5
        RETURNING failing_since
        """;

    /// <summary>Takes the lease of the next delivery of a unit that is due; null when none is.</summary>
    public async Task<Guid?> ClaimAsync(Guid unitId, Guid lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(Claim, [unitId, lease, now, now + Lease]);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>Locks the delivery and gives its lease back; false when another sender has it.</summary>
    public async Task<bool> ReleaseAsync(Guid deliveryId, Guid lease, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "UPDATE one_stop.delivery SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2",
            [deliveryId, lease],
            cancellationToken
        ) == 1;

    /// <summary>Keeps that a way does not answer, and leaves it alone for a while.</summary>
    /// <returns>Since when it has not answered.</returns>
    public async Task<DateTimeOffset> SilenceAsync(
        Guid unitId,
        string way,
        string reason,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(Silence, [unitId, way, now, until, reason]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<DateTimeOffset>(0);
    }

    /// <summary>Leaves a way alone until a person looks.</summary>
    public Task PauseAsync(Guid unitId, string way, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE one_stop.delivery_line SET paused_at = coalesce(paused_at, $3) WHERE unit_id = $1 AND way = $2",
            [unitId, way, now],
            cancellationToken
        );

    /// <summary>Keeps that a way answers, or is to be tried at once.</summary>
    /// <returns>Whether it did not before.</returns>
    public async Task<bool> HearAsync(Guid unitId, string way, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            """
            UPDATE one_stop.delivery_line SET failing_since = NULL, quiet_until = NULL, paused_at = NULL, reason = NULL
            WHERE unit_id = $1 AND way = $2 AND failing_since IS NOT NULL
            """,
            [unitId, way],
            cancellationToken
        ) == 1;

    /// <summary>Has all that waits on a way tried at once.</summary>
    public Task WakeAsync(Guid unitId, string way, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE one_stop.delivery SET next_attempt_at = $3 WHERE unit_id = $1 AND way = $2 AND state = 1 AND next_attempt_at > $3",
            [unitId, way, now],
            cancellationToken
        );

    private async Task<int> ExecuteAsync(string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, unitOfWork.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                value is DateTimeOffset
                    ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.TimestampTz }
                    : new NpgsqlParameter { Value = value }
            );
        }

        return command;
    }
}
