using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Jobs;

/// <summary>
/// Holds a claimed job: renews the lease and shows progress on a connection of its own, so that both are seen while the job's own
/// transaction is open, and cancels the handler when a person has called the job off or another worker has taken it over.
/// </summary>
internal sealed class JobLease(NpgsqlDataSource dataSource, TimeProvider clock, ClaimedJob job, TimeSpan length) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Cancelled when the job was called off or lost.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Whether a person has called it off.</summary>
    public bool IsCalledOff { get; private set; }

    /// <summary>Whether another worker has it now; nothing may be written any more.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Renews it.</summary>
    public Task RenewAsync(CancellationToken cancellationToken) => ReportAsync(null, null, null, cancellationToken);

    /// <summary>Renews it and shows how far the job is; null keeps what is shown.</summary>
    public async Task ReportAsync(int? done, int? total, string? text, CancellationToken cancellationToken)
    {
        var isCalledOff = await ExecuteAsync(
            """
            UPDATE foundation.job SET leased_until = $3, progress_done = coalesce($4, progress_done),
                progress_total = coalesce($5, progress_total), progress_text = coalesce($6, progress_text)
            WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING cancel_requested
            """,
            [
                Of(clock.GetUtcNow() + length, NpgsqlDbType.TimestampTz),
                Of(done, NpgsqlDbType.Integer),
                Of(total, NpgsqlDbType.Integer),
                Of(text, NpgsqlDbType.Text),
            ],
            cancellationToken
        );
        IsLost |= isCalledOff is null;
        IsCalledOff |= isCalledOff is true;
        if (IsLost || IsCalledOff)
        {
            await _ended.CancelAsync();
        }
    }

    /// <summary>Marks the job done inside the handler's transaction; false when the lease was lost meanwhile, and nothing may be committed.</summary>
    public async Task<bool> CompleteAsync(UnitOfWork work, string? resultJson, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE foundation.job SET state = 'done', leased_until = NULL, finished_at = $3, result = $4, last_error = NULL,
                progress_done = greatest(progress_done, progress_total)
            WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING true
            """,
            work.Connection
        );
        AddParameters(command, [Of(clock.GetUtcNow(), NpgsqlDbType.TimestampTz), Of(resultJson, NpgsqlDbType.Jsonb)]);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Ends the job without a result: failed for good, or called off.</summary>
    public Task EndAsync(JobState state, string? reason, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            UPDATE foundation.job SET state = $3, leased_until = NULL, finished_at = $4, last_error = $5
            WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING true
            """,
            [
                Of(JobStates.Stored(state), NpgsqlDbType.Text),
                Of(clock.GetUtcNow(), NpgsqlDbType.TimestampTz),
                Of(reason, NpgsqlDbType.Text),
            ],
            cancellationToken
        );

    /// <summary>Puts the job back into the queue after a failure.</summary>
    public Task PutOffAsync(DateTimeOffset until, string reason, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            UPDATE foundation.job SET state = 'queued', leased_until = NULL, next_attempt_at = $3, last_error = $4
            WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING true
            """,
            [Of(until, NpgsqlDbType.TimestampTz), Of(reason, NpgsqlDbType.Text)],
            cancellationToken
        );

    /// <summary>Gives the job back as if it had not been claimed: the program stops.</summary>
    public Task ReturnAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            UPDATE foundation.job SET state = 'queued', leased_until = NULL, next_attempt_at = $3, attempts = attempts - 1
            WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING true
            """,
            [Of(clock.GetUtcNow(), NpgsqlDbType.TimestampTz)],
            cancellationToken
        );

    /// <inheritdoc />
    public void Dispose() => _ended.Dispose();

    private async Task<bool?> ExecuteAsync(string sql, NpgsqlParameter[] values, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await UnitOfWork.SetScopeAsync(connection, [job.UnitId], null, cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        AddParameters(command, values);
        var answer = await command.ExecuteScalarAsync(cancellationToken) as bool?;
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }

    private void AddParameters(NpgsqlCommand command, NpgsqlParameter[] values)
    {
        command.Parameters.Add(new() { Value = job.Id });
        command.Parameters.Add(new() { Value = job.Attempt });
        foreach (var value in values)
        {
            command.Parameters.Add(value);
        }
    }

    private static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
