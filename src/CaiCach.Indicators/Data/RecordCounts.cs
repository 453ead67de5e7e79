using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>Counts records for many indicators at once: one statement for each record set and basis, all in one round trip.</summary>
internal sealed class RecordCounts(UnitOfWork unitOfWork)
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
        var statements = queries.Distinct().GroupBy(query => (query.Set.View, query.Basis)).ToList();
        var counts = new Dictionary<(RecordQuery, Guid), long>();
        if (statements.Count == 0)
        {
            return counts;
        }

        await using var batch = new NpgsqlBatch(unitOfWork.Connection);
        foreach (var statement in statements)
        {
            var columns = string.Join(", ", statement.Select(query => $"count(*) FILTER (WHERE {RecordSql.Holds(query)})"));
            batch.BatchCommands.Add(
                RecordSql.Command(
                    $"SELECT r.unit_id, {columns} FROM {statement.Key.View} r WHERE r.unit_id = ANY ($1) AND {RecordSql.Belongs(statement.Key.Basis)} GROUP BY r.unit_id",
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
