using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Indicators.Data;

/// <summary>The queries whose counts are kept by day, half month and year. What is at the start of a period and what is at its end is one query.</summary>
internal sealed class KeptQueries(UnitOfWork unitOfWork)
{
    private Dictionary<Key, int>? _ids;

    /// <summary>The number of a query; null where its counts are not kept.</summary>
    public async Task<IReadOnlyDictionary<RecordQuery, int>> FindAsync(
        IReadOnlyCollection<RecordQuery> queries,
        CancellationToken cancellationToken
    )
    {
        _ids ??= await ReadAsync(cancellationToken);
        var found = new Dictionary<RecordQuery, int>();
        foreach (var query in queries)
        {
            if (CanBeKept(query) && _ids.TryGetValue(Key.Of(query), out var id))
            {
                found[query] = id;
            }
        }

        return found;
    }

    /// <summary>Has the counts of these kept from now on, and no others.</summary>
    /// <returns>How many were new and have been counted.</returns>
    public static async Task<int> KeepAsync(
        NpgsqlConnection connection,
        IEnumerable<RecordQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var keys = queries.Where(CanBeKept).Select(Key.Of).Distinct().ToList();
        await using var command = new NpgsqlCommand("SELECT indicators.keep_queries($1, $2, $3, $4, $5, $6)", connection)
        {
            // The first count of all records of a province takes minutes.
            CommandTimeout = (int)TimeSpan.FromHours(1).TotalSeconds,
            Parameters =
            {
                new() { Value = keys.Select(key => key.Set).ToArray() },
                new() { Value = keys.Select(key => key.From).ToArray() },
                new() { Value = keys.Select(key => key.Until).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer },
                new() { Value = keys.Select(key => key.With).ToArray() },
                new() { Value = keys.Select(key => key.Without).ToArray() },
                new() { Value = keys.Select(key => key.Fields).ToArray() },
            },
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static bool CanBeKept(RecordQuery query) => query.Set.IsNoted && query.NotYet is null;

    private async Task<Dictionary<Key, int>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, set_code, from_moment, until_moment, with_facts, without_facts, array_to_string(fields, ',') FROM indicators.counted_query",
            unitOfWork.Connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new Dictionary<Key, int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = new Key(
                reader.GetString(1),
                reader.GetInt32(2),
                await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetInt32(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                await reader.IsDBNullAsync(6, cancellationToken) ? "" : reader.GetString(6)
            );
            ids[key] = reader.GetInt32(0);
        }

        return ids;
    }

    private readonly record struct Key(string Set, int From, int? Until, long With, long Without, string Fields)
    {
        public static Key Of(RecordQuery query) =>
            new(
                query.Set.Code,
                query.Set.Place(query.Basis.From),
                query.Basis.Until is { } until ? query.Set.Place(until) : null,
                query.Set.Bits(query.With),
                query.Set.Bits(query.Without),
                string.Join(',', query.Fields)
            );
    }
}
