using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>
/// Counts records for many indicators at once: from the counts that are kept, or, as of a moment of the past and for queries that are not kept, from
/// the records, by one statement for each record set and basis.
/// </summary>
internal sealed class RecordCounts(UnitOfWork unitOfWork, KeptQueries keptQueries, KeptCounts keptCounts)
{
    /// <summary>How many records each query counts.</summary>
    public async Task<IReadOnlyDictionary<RecordQuery, long>> CountAsync(
        IEnumerable<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var asked = queries.Distinct().ToList();
        var found = await ByUnitAsync(asked, units, span, cancellationToken);
        var sums = found.GroupBy(one => one.Key.Query).ToDictionary(group => group.Key, group => group.Sum(one => one.Value));
        return asked.ToDictionary(query => query, query => sums.GetValueOrDefault(query));
    }

    /// <summary>How many records each query counts for each unit; a unit without any is left out.</summary>
    public async Task<IReadOnlyDictionary<(RecordQuery Query, Guid UnitId), long>> ByUnitAsync(
        IEnumerable<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var asked = queries.Distinct().ToList();
        IReadOnlyDictionary<RecordQuery, int> kept = KeptCounts.CanRead(span)
            ? await keptQueries.FindAsync(asked, cancellationToken)
            : new Dictionary<RecordQuery, int>();
        var counts = await keptCounts.ReadAsync(kept, units, span, cancellationToken);
        var others = asked.Where(query => !kept.ContainsKey(query)).ToList();
        return others.Count == 0
            ? counts
            : new Dictionary<(RecordQuery, Guid), long>(counts.Concat(await FromRecordsAsync(others, units, span, cancellationToken)));
    }

    /// <summary>How many days passed, all together, from the first moment of the set to the one that lies in the period, and of how many records.</summary>
    public async Task<(decimal Days, long Count)> LastingAsync(
        RecordQuery query,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var (set, basis) = (query.Set, query.Basis);
        await using var batch = new NpgsqlBatch(unitOfWork.Connection);
        batch.BatchCommands.Add(
            RecordSql.Command(
                $"""
                SELECT coalesce(extract(epoch FROM sum({RecordSql.Column(set, basis.From)} - {RecordSql.Column(
                    set,
                    set.Moments[0]
                )})) / 86400, 0)::numeric, count(*)
                FROM {RecordSql.Source(set)}
                WHERE {RecordSql.Of(set, span)} AND {RecordSql.Belongs(set, basis)} AND {RecordSql.Holds(query)}
                """,
                units,
                span
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetDecimal(0), reader.GetInt64(1));
    }

    /// <summary>The same from the records alone.</summary>
    public async Task<IReadOnlyDictionary<(RecordQuery Query, Guid UnitId), long>> FromRecordsAsync(
        IReadOnlyList<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var statements = queries.GroupBy(query => (query.Set, query.Basis)).ToList();
        var counts = new Dictionary<(RecordQuery, Guid), long>();
        await using var batch = new NpgsqlBatch(unitOfWork.Connection);
        foreach (var statement in statements)
        {
            var (set, basis) = statement.Key;
            var columns = string.Join(", ", statement.Select(query => $"count(*) FILTER (WHERE {RecordSql.Holds(query)})"));
            batch.BatchCommands.Add(
                RecordSql.Command(
                    $"""
                    SELECT r.unit_id, {columns} FROM {RecordSql.Source(set)}
                    WHERE {RecordSql.Of(set, span)} AND {RecordSql.Belongs(set, basis)} GROUP BY r.unit_id
                    """,
                    units,
                    span
                )
            );
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var statement in statements)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var column = 1;
                foreach (var query in statement)
                {
                    counts[(query, reader.GetGuid(0))] = reader.GetInt64(column++);
                }
            }

            await reader.NextResultAsync(cancellationToken);
        }

        return counts;
    }
}
