using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Jobs;

/// <summary>Long work that is done later, by a worker: asked for, run again, called off. Within the unit scope.</summary>
public sealed class JobQueue(UnitOfWork unitOfWork, CurrentUser user, TimeProvider clock)
{
    /// <summary>Asks for a job in the running transaction: it exists once the caller commits, and never if the caller does not.</summary>
    /// <param name="unitId">The authority in whose scope it runs.</param>
    /// <param name="kind">The kind that a handler was added for.</param>
    /// <param name="payload">What the handler needs, kept as JSON.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The job's id, for its page.</returns>
    public Task<Guid> EnqueueAsync<TPayload>(Guid unitId, string kind, TPayload payload, CancellationToken cancellationToken)
        where TPayload : class => EnqueueAsync(unitId, kind, payload, about: null, cancellationToken);

    /// <summary>The same, for a job that does not begin before an instant.</summary>
    /// <param name="unitId">The authority in whose scope it runs.</param>
    /// <param name="kind">The kind that a handler was added for.</param>
    /// <param name="payload">What the handler needs, kept as JSON.</param>
    /// <param name="from">When it begins; past instants mean now.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<Guid> EnqueueFromAsync<TPayload>(
        Guid unitId,
        string kind,
        TPayload payload,
        DateTimeOffset from,
        CancellationToken cancellationToken
    )
        where TPayload : class => AddAsync(unitId, kind, payload, about: null, from, cancellationToken);

    /// <summary>The same, for a job about one thing.</summary>
    /// <param name="unitId">The authority in whose scope it runs.</param>
    /// <param name="kind">The kind that a handler was added for.</param>
    /// <param name="payload">What the handler needs, kept as JSON.</param>
    /// <param name="about">What it is about, in words, e.g. the name of a file; cut after <see cref="JobLimits.AboutMaxLength"/>.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<Guid> EnqueueAsync<TPayload>(Guid unitId, string kind, TPayload payload, string? about, CancellationToken cancellationToken)
        where TPayload : class => AddAsync(unitId, kind, payload, about, clock.GetUtcNow(), cancellationToken);

    private async Task<Guid> AddAsync<TPayload>(
        Guid unitId,
        string kind,
        TPayload payload,
        string? about,
        DateTimeOffset from,
        CancellationToken cancellationToken
    )
        where TPayload : class
    {
        var shown = about?.Length > JobLimits.AboutMaxLength ? about[..JobLimits.AboutMaxLength] : about;
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var json = JsonSerializer.Serialize(payload, EventJson.Options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(json.Length, JobLimits.PayloadMaxLength, nameof(payload));
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO foundation.job (id, unit_id, kind, payload, state, next_attempt_at, created_by, created_by_name, created_at, about)
            VALUES ($1, $2, $3, $4, 'queued', $9, $6, $7, $5, $8)
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = unitId },
                new() { Value = kind },
                new() { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = now },
                new() { Value = (object?)user.Actor.AccountId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = user.Actor.Name },
                new() { Value = (object?)shown ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = from.ToUniversalTime() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
        return id;
    }

    /// <summary>Has a failed or cancelled job run again from the start, with all its attempts; commits.</summary>
    public async Task<Result> RetryAsync(Guid jobId, CancellationToken cancellationToken)
    {
        var found = await ChangeAsync(
            """
            UPDATE foundation.job SET state = 'queued', attempts = 0, next_attempt_at = $2, cancel_requested = false, finished_at = NULL,
                progress_done = 0, progress_total = 0, progress_text = NULL, result = NULL
            WHERE id = $1 AND state IN ('failed', 'cancelled') RETURNING unit_id, kind
            """,
            jobId,
            cancellationToken
        );
        return found is { } job ? await unitOfWork.CommitAsync([new JobRetried(job.UnitId, jobId, job.Kind)], null, cancellationToken)
            : await ExistsAsync(jobId, cancellationToken) ? JobErrors.MustHaveEnded
            : JobErrors.NotFound;
    }

    /// <summary>Calls a job off: a waiting one ends at once, a running one is told and keeps nothing; commits.</summary>
    public async Task<Result> CancelAsync(Guid jobId, CancellationToken cancellationToken)
    {
        var found = await ChangeAsync(
            """
            UPDATE foundation.job SET cancel_requested = true,
                finished_at = CASE WHEN state = 'queued' THEN $2 END,
                state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
            WHERE id = $1 AND state IN ('queued', 'running') RETURNING unit_id, kind
            """,
            jobId,
            cancellationToken
        );
        return found is { } job ? await unitOfWork.CommitAsync([new JobCancelled(job.UnitId, jobId, job.Kind)], null, cancellationToken)
            : await ExistsAsync(jobId, cancellationToken) ? JobErrors.MustBeOpen
            : JobErrors.NotFound;
    }

    private async Task<(Guid UnitId, string Kind)?> ChangeAsync(string sql, Guid jobId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = jobId },
                new() { Value = clock.GetUtcNow() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetGuid(0), reader.GetString(1)) : null;
    }

    private async Task<bool> ExistsAsync(Guid jobId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT true FROM foundation.job WHERE id = $1", unitOfWork.Connection)
        {
            Parameters = { new() { Value = jobId } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
