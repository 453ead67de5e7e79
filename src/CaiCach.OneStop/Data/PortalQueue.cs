using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Portal;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.OneStop.Data;

/// <summary>
/// The queue of what the Portal is to be told, dossier by dossier. Whoever sends holds the dossier's lease; every write checks it, so that one
/// whose lease ran out changes nothing any more. The dossier's row is always locked before its messages are read or written.
/// </summary>
internal sealed class PortalQueue(UnitOfWork unitOfWork)
{
    /// <summary>Longer than any call may take: a sender that lives prolongs its lease before each.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(PortalSetting.TimeoutSecondsMax * 4);

    /// <summary>
    /// Has the Portal told of all of a dossier's history that it was not told yet, in the running transaction. Nothing happens to a dossier of
    /// a unit without settings, of a procedure that is not on the Portal, taken over from another system, which tells the Portal itself, or made up
    /// for a demonstration.
    /// </summary>
    public async Task AddAsync(Guid dossierId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var enrol = Command(Enrol, [dossierId, now]);
        if (await enrol.ExecuteScalarAsync(cancellationToken) is not int lines)
        {
            return;
        }

        var ids = Enumerable.Range(0, lines).Select(_ => Guid.CreateVersion7(now)).ToArray();
        await ExecuteAsync(AddProgress, [dossierId, now, ids], cancellationToken);
        if (await ExecuteAsync(MoveOnDossier, [dossierId], cancellationToken) == 0)
        {
            await ExecuteAsync(AddDossier, [dossierId, now, Guid.CreateVersion7(now)], cancellationToken);
        }
    }

    /// <summary>
    /// Has the Portal told again of a dossier of which something became known without a new line of history, in the running transaction. What was sent
    /// after that instant had it already, so that hearing of it twice tells it once.
    /// </summary>
    public async Task AddLateAsync(Guid dossierId, DateTimeOffset knownAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await WakeAsync(dossierId, now, cancellationToken);
        if (await ExecuteAsync(ReviseWaiting, [dossierId], cancellationToken) == 0)
        {
            await ExecuteAsync(AddRevision, [dossierId, now, Guid.CreateVersion7(now), knownAt], cancellationToken);
        }
    }

    /// <summary>Has the successor of a merged unit look after a dossier; it goes on by the settings of the unit that received it.</summary>
    public async Task HandOverAsync(Guid dossierId, Guid successorId, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            "UPDATE one_stop.portal_dossier SET unit_id = $2 WHERE dossier_id = $1",
            [dossierId, successorId],
            cancellationToken
        );
        await ExecuteAsync(
            "UPDATE one_stop.portal_message SET unit_id = $2 WHERE dossier_id = $1",
            [dossierId, successorId],
            cancellationToken
        );
    }

    /// <summary>Takes the lease of the next dossier that is due by a unit's way; null when none is.</summary>
    public async Task<Guid?> ClaimAsync(
        Guid unitId,
        Guid lease,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(Claim, [unitId, lease, now, until]);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>Locks a dossier's row and prolongs its lease; false when another sender has it.</summary>
    public async Task<bool> HoldAsync(Guid dossierId, Guid lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "UPDATE one_stop.portal_dossier SET leased_until = $3 WHERE dossier_id = $1 AND lease = $2",
            [dossierId, lease, until],
            cancellationToken
        ) == 1;

    /// <summary>Gives the lease back; the dossier is due again at an instant, or when it has news.</summary>
    public Task ReleaseAsync(Guid dossierId, Guid lease, DateTimeOffset? nextAttemptAt, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE one_stop.portal_dossier SET lease = NULL, leased_until = NULL, next_attempt_at = $3 WHERE dossier_id = $1 AND lease = $2",
            [dossierId, lease, (object?)nextAttemptAt ?? DBNull.Value],
            cancellationToken
        );

    /// <summary>Has a dossier looked at at once.</summary>
    public Task WakeAsync(Guid dossierId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE one_stop.portal_dossier SET next_attempt_at = $2 WHERE dossier_id = $1", [dossierId, now], cancellationToken);

    /// <summary>Has all looked at that goes by a unit's way and is not told whole, after its settings were changed.</summary>
    public async Task WakeUnitAsync(Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            "UPDATE one_stop.portal_question SET next_attempt_at = $2 WHERE unit_id = $1 AND next_attempt_at IS NOT NULL",
            [unitId, now],
            cancellationToken
        );
        await ExecuteAsync(
            """
            UPDATE one_stop.portal_dossier d SET next_attempt_at = $2
            WHERE way_unit_id = $1 AND EXISTS (SELECT FROM one_stop.portal_message m WHERE m.dossier_id = d.dossier_id AND m.state IN (1, 2, 5))
            """,
            [unitId, now],
            cancellationToken
        );
    }

    /// <summary>Keeps that the Portal does not answer, and leaves it alone for a while.</summary>
    public Task SilenceAsync(Guid unitId, string reason, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            INSERT INTO one_stop.portal_line (unit_id, down_since, quiet_until, reason) VALUES ($1, $2, $3, $4)
            ON CONFLICT (unit_id) DO UPDATE SET down_since = coalesce(one_stop.portal_line.down_since, $2), quiet_until = $3, reason = $4
            """,
            [unitId, now, until, reason],
            cancellationToken
        );

    /// <summary>Has the Portal tried anew by the way of a dossier.</summary>
    public Task HearForAsync(Guid dossierId, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            UPDATE one_stop.portal_line SET down_since = NULL, quiet_until = NULL, reason = NULL
            WHERE unit_id = (SELECT way_unit_id FROM one_stop.portal_dossier WHERE dossier_id = $1)
            """,
            [dossierId],
            cancellationToken
        );

    /// <summary>Keeps that the Portal answers.</summary>
    public Task HearAsync(Guid unitId, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            UPDATE one_stop.portal_line SET down_since = NULL, quiet_until = NULL, reason = NULL
            WHERE unit_id = $1 AND (down_since IS NOT NULL OR quiet_until IS NOT NULL)
            """,
            [unitId],
            cancellationToken
        );

    /// <summary>Takes the lease of the next answer of a unit that is due; null when none is.</summary>
    public async Task<Guid?> ClaimAnswerAsync(Guid unitId, Guid lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(ClaimAnswer, [unitId, lease, now, now + Lease]);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>Gives the lease of an answer back, its row locked; false when another sender has it.</summary>
    public async Task<bool> ReleaseAnswerAsync(Guid questionId, Guid lease, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "UPDATE one_stop.portal_question SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2",
            [questionId, lease],
            cancellationToken
        ) == 1;

    private const string ClaimAnswer = """
        UPDATE one_stop.portal_question SET lease = $2, leased_until = $4 WHERE id = (
            SELECT id FROM one_stop.portal_question
            WHERE unit_id = $1 AND next_attempt_at <= $3 AND (leased_until IS NULL OR leased_until < $3)
            ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id
        """;

    private const string Enrol = """
        INSERT INTO one_stop.portal_dossier (dossier_id, unit_id, way_unit_id, next_attempt_at)
        SELECT d.id, d.unit_id, d.unit_id, $2 FROM one_stop.dossier d JOIN one_stop.procedure_version v ON v.id = d.version_id
        WHERE d.id = $1 AND NOT d.is_demo AND (v.content -> 'flags' ->> 'isOnPortal')::boolean
            AND (d.source IS NULL AND EXISTS (SELECT FROM one_stop.portal_setting s WHERE s.unit_id = d.unit_id AND s.is_enabled)
                OR EXISTS (SELECT FROM one_stop.portal_dossier p WHERE p.dossier_id = d.id))
        ON CONFLICT (dossier_id) DO UPDATE SET next_attempt_at = $2
        RETURNING (SELECT event_count FROM one_stop.dossier WHERE id = $1)
        """;

    private const string AddProgress = """
        INSERT INTO one_stop.portal_message (id, dossier_id, unit_id, kind, sequence, state, recorded_at)
        SELECT fresh.id, p.dossier_id, p.unit_id, 2, e.sequence, 1, $2
        FROM one_stop.portal_dossier p JOIN one_stop.dossier_event e ON e.dossier_id = p.dossier_id
        JOIN unnest($3) WITH ORDINALITY fresh (id, place) ON fresh.place = e.sequence
        WHERE p.dossier_id = $1
        ON CONFLICT (dossier_id, kind, sequence, revision) DO NOTHING
        """;

    // What waits unsent is told up to now; what is on its way stays as it was sent.
    private const string MoveOnDossier = """
        UPDATE one_stop.portal_message m SET sequence = d.event_count FROM one_stop.dossier d
        WHERE d.id = $1 AND m.state IN (1, 4, 6) AND m.id = (
            SELECT id FROM one_stop.portal_message WHERE dossier_id = $1 AND kind = 1 ORDER BY sequence DESC, revision DESC LIMIT 1)
        """;

    private const string AddDossier = """
        INSERT INTO one_stop.portal_message (id, dossier_id, unit_id, kind, sequence, state, recorded_at)
        SELECT $3, p.dossier_id, p.unit_id, 1, d.event_count, 1, $2
        FROM one_stop.portal_dossier p JOIN one_stop.dossier d ON d.id = p.dossier_id WHERE p.dossier_id = $1
        ON CONFLICT (dossier_id, kind, sequence, revision) DO NOTHING
        """;

    // What has not left yet, or goes again, is written when it leaves; the new revision tells a sender that has just written it to write it anew.
    private const string ReviseWaiting = """
        UPDATE one_stop.portal_message m SET revision = m.revision + 1 WHERE m.state IN (1, 4, 5, 6) AND m.id = (
            SELECT id FROM one_stop.portal_message WHERE dossier_id = $1 AND kind = 1 ORDER BY sequence DESC, revision DESC LIMIT 1)
        """;

    private const string AddRevision = """
        INSERT INTO one_stop.portal_message (id, dossier_id, unit_id, kind, sequence, revision, state, recorded_at)
        SELECT $3, p.dossier_id, p.unit_id, 1, told.sequence, told.revision + 1, 1, $2
        FROM one_stop.portal_dossier p
        CROSS JOIN LATERAL (
            SELECT m.sequence, m.revision, m.sent_at FROM one_stop.portal_message m
            WHERE m.dossier_id = p.dossier_id AND m.kind = 1 ORDER BY m.sequence DESC, m.revision DESC LIMIT 1) told
        WHERE p.dossier_id = $1 AND told.sent_at <= $4
        """;

    private const string Claim = """
        UPDATE one_stop.portal_dossier SET lease = $2, leased_until = $4 WHERE dossier_id = (
            SELECT dossier_id FROM one_stop.portal_dossier
            WHERE way_unit_id = $1 AND next_attempt_at <= $3 AND (leased_until IS NULL OR leased_until < $3)
            ORDER BY next_attempt_at, dossier_id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING dossier_id
        """;

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
                value is DBNull
                    ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.TimestampTz }
                    : new NpgsqlParameter { Value = value }
            );
        }

        return command;
    }
}
