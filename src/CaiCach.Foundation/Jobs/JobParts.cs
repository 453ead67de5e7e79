using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Jobs;

/// <summary>The parts that a running job has done, kept outside its transaction, so that the attempt after a killed worker finds them.</summary>
internal sealed class JobParts(NpgsqlDataSource dataSource, ClaimedJob job)
{
    /// <summary>What this job, at whichever attempt, has kept, by number.</summary>
    public async Task<IReadOnlyDictionary<int, string>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await UnitOfWork.SetScopeAsync(connection, [job.UnitId], null, cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT number, content::text FROM foundation.job_part WHERE job_id = $1",
            connection,
            transaction
        )
        {
            Parameters = { new() { Value = job.Id } },
        };
        var parts = new Dictionary<int, string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            parts[reader.GetInt32(0)] = reader.GetString(1);
        }

        return parts;
    }

    /// <summary>Keeps one, at once; nothing is kept any more of a job that has ended or that another worker has now.</summary>
    public async Task KeepAsync(int number, string json, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await UnitOfWork.SetScopeAsync(connection, [job.UnitId], null, cancellationToken);

        // The lock makes the end of the job wait, so that it takes this part with it.
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO foundation.job_part (job_id, number, unit_id, content)
            SELECT id, $3, unit_id, $4 FROM foundation.job WHERE id = $1 AND attempts = $2 AND state = 'running' FOR SHARE
            ON CONFLICT (job_id, number) DO UPDATE SET content = excluded.content
            """,
            connection,
            transaction
        )
        {
            Parameters =
            {
                new() { Value = job.Id },
                new() { Value = job.Attempt },
                new() { Value = number },
                new() { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
