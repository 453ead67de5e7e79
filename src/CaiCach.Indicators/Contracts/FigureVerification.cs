using System.Data;
using Npgsql;

namespace CaiCach.Indicators.Contracts;

/// <summary>What the check of the figures found.</summary>
/// <param name="Records">Records that are noted.</param>
/// <param name="Counts">Counts that are kept.</param>
/// <param name="DifferingRecords">Records that are noted otherwise than their room says, by record set; sets without any are left out.</param>
/// <param name="DifferingCounts">Counts that are not what counting the records anew gives.</param>
public sealed record FigureCheck(long Records, long Counts, IReadOnlyDictionary<string, long> DifferingRecords, long DifferingCounts)
{
    /// <summary>Whether every figure is what the records give.</summary>
    public bool IsWhole => DifferingRecords.Count == 0 && DifferingCounts == 0;
}

/// <summary>Proves that what is noted and counted equals the rooms' records (<c>caicach verify</c>); runs as the owner role.</summary>
public static class FigureVerification
{
    // All records of a province are counted anew.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    /// <summary>Compares, at one moment, every record with its note and every kept count with a recount.</summary>
    public static async Task<FigureCheck> VerifyAsync(
        NpgsqlDataSource owner,
        IEnumerable<RecordSetShape> sets,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var differing = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var set in sets.Where(set => set.IsNoted))
        {
            var count = await NumberAsync(connection, "SELECT count(*) FROM indicators.differing_records($1, $2)", set, cancellationToken);
            if (count > 0)
            {
                differing[set.Code] = count;
            }
        }

        return new FigureCheck(
            await NumberAsync(
                connection,
                "SELECT count(*) FROM indicators.record_version WHERE known_until = 'infinity'",
                null,
                cancellationToken
            ),
            await NumberAsync(connection, "SELECT count(*) FROM indicators.record_count", null, cancellationToken),
            differing,
            await NumberAsync(connection, "SELECT count(*) FROM indicators.differing_counts()", null, cancellationToken)
        );
    }

    /// <summary>Notes every record that differs anew, as known from now on, and counts everything anew.</summary>
    public static async Task MendAsync(NpgsqlDataSource owner, IEnumerable<RecordSetShape> sets, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var set in sets.Where(set => set.IsNoted))
        {
            await NumberAsync(connection, "SELECT indicators.note_again($1, $2)::bigint", set, cancellationToken);
        }

        await NumberAsync(connection, "SELECT 0::bigint FROM indicators.count_again()", null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<long> NumberAsync(
        NpgsqlConnection connection,
        string sql,
        RecordSetShape? set,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Limit.TotalSeconds };
        if (set is not null)
        {
            command.Parameters.Add(new() { Value = set.Code });
            command.Parameters.Add(new() { Value = set.View });
        }

        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
