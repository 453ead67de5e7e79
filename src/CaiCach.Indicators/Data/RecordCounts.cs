using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>
/// Counts records for many indicators at once: from the counts that are kept, or, as of a moment of the past and for queries that are not kept, from
/// the records, by one statement for each record set and basis.
/// </summary>
internal sealed class RecordCounts(UnitOfWork unitOfWork, KeptQueries keptQueries, KeptCounts keptCounts, FigureProgress progress)
{
    // Going through ten million records takes most of a minute.
    private static readonly TimeSpan AsOfLimit = TimeSpan.FromMinutes(5);

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
        IReadOnlyDictionary<RecordQuery, int> kept =
            units.Part is null && KeptCounts.CanRead(span)
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
                WHERE {RecordSql.Of(set, units, span)} AND {RecordSql.Belongs(set, basis)} AND {RecordSql.Holds(query)}
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
    public Task<Dictionary<(RecordQuery Query, Guid UnitId), long>> FromRecordsAsync(
        IReadOnlyList<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    ) => GroupedAsync<Guid>(queries, "r.unit_id", _ => "", units, span, cancellationToken);

    /// <summary>How many records each query counts in each field; a field without any is left out.</summary>
    public Task<Dictionary<(RecordQuery Query, string Field), long>> ByFieldAsync(
        IEnumerable<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    ) => GroupedAsync<string>([.. queries.Distinct()], "coalesce(r.field_code, '')", _ => "", units, span, cancellationToken);

    /// <summary>How many records each query counts for each department; what none of them handles under <see cref="Guid.Empty"/>.</summary>
    public async Task<Dictionary<(RecordQuery Query, Guid DepartmentId), long>> ByDepartmentAsync(
        IEnumerable<RecordQuery> queries,
        IReadOnlyList<Department> departments,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        // Counted by who holds a record, and put together here: matching each record with each person would cost more than the count.
        var byHolder = await GroupedAsync<Guid>(
            [.. queries.Distinct()],
            $"coalesce(o.holder_id, '{Guid.Empty}')",
            set => $" LEFT JOIN {set.Holders} o ON o.record_id = r.record_id AND o.unit_id = ANY ($1)",
            units,
            span,
            cancellationToken
        );
        var departmentOf = departments
            .SelectMany(one => one.Holders, (one, holder) => (Holder: holder, one.Unit.Id))
            .DistinctBy(one => one.Holder)
            .ToDictionary(one => one.Holder, one => one.Id);
        return byHolder
            .GroupBy(one => (one.Key.Query, DepartmentId: departmentOf.GetValueOrDefault(one.Key.Key)))
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Value));
    }

    /// <summary>
    /// Counts in groups: one statement for each record set and basis, all in one round trip, or one after the other where somebody wants to know how
    /// far it is.
    /// </summary>
    private async Task<Dictionary<(RecordQuery Query, TKey Key), long>> GroupedAsync<TKey>(
        IReadOnlyList<RecordQuery> queries,
        string key,
        Func<RecordSetShape, string> joined,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var statements = queries.GroupBy(query => (query.Set, query.Basis)).ToList();
        var counts = new Dictionary<(RecordQuery, TKey), long>();
        var done = 0;
        foreach (var part in statements.Chunk(progress.Told is null ? Math.Max(statements.Count, 1) : 1))
        {
            await using var batch = new NpgsqlBatch(unitOfWork.Connection);
            if (span.KnownAt is not null)
            {
                batch.Timeout = (int)AsOfLimit.TotalSeconds;
            }

            foreach (var statement in part)
            {
                batch.BatchCommands.Add(Command(statement, key, joined, units, span));
            }

            await ReadAsync(batch, part, counts, cancellationToken);
            done += part.Length;
            if (progress.Told is { } told)
            {
                await told(done, statements.Count, cancellationToken);
            }
        }

        return counts;
    }

    private static NpgsqlBatchCommand Command(
        IGrouping<(RecordSetShape Set, RecordBasis Basis), RecordQuery> statement,
        string key,
        Func<RecordSetShape, string> joined,
        CountedUnits units,
        CountedSpan span
    )
    {
        var (set, basis) = statement.Key;
        var columns = string.Join(", ", statement.Select(query => $"count(*) FILTER (WHERE {RecordSql.Holds(query)})"));
        return RecordSql.Command(
            $"""
            SELECT {key}, {columns} FROM {RecordSql.Source(set)}{joined(set)}
            WHERE {RecordSql.Of(set, units, span)} AND {RecordSql.Belongs(set, basis)} GROUP BY 1
            """,
            units,
            span
        );
    }

    private static async Task ReadAsync<TKey>(
        NpgsqlBatch batch,
        IEnumerable<IEnumerable<RecordQuery>> statements,
        Dictionary<(RecordQuery, TKey), long> counts,
        CancellationToken cancellationToken
    )
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var statement in statements)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var column = 1;
                foreach (var query in statement)
                {
                    counts[(query, reader.GetFieldValue<TKey>(0))] = reader.GetInt64(column++);
                }
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }
}
