using Npgsql;

namespace CaiCach.Foundation.Jobs;

/// <summary>A job as a worker has claimed it. The attempt is also the fence: once another worker has it, this one's updates match no row.</summary>
internal sealed record ClaimedJob(
    Guid Id,
    Guid UnitId,
    string Kind,
    string Payload,
    int Attempt,
    bool IsCancelRequested,
    Guid? CreatedBy,
    string CreatedByName
)
{
    /// <summary>Claims the next job of any unit; null when none is due.</summary>
    public static async Task<ClaimedJob?> NextAsync(
        NpgsqlDataSource dataSource,
        DateTimeOffset now,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT id, unit_id, kind, payload::text, attempts, cancel_requested, created_by, created_by_name
            FROM foundation.claim_job($1, $2)
            """
        );
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = lease });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ClaimedJob(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt32(4),
                reader.GetBoolean(5),
                await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetGuid(6),
                reader.GetString(7)
            )
            : null;
    }
}
