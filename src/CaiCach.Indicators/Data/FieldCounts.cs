using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>Counts records by field: one statement for each record set and basis, all in one round trip.</summary>
internal sealed class FieldCounts(UnitOfWork unitOfWork)
{
    /// <summary>How many records each query counts in each field; a field without any is left out.</summary>
    public async Task<IReadOnlyDictionary<(RecordQuery Query, string Field), long>> CountAsync(
        IEnumerable<RecordQuery> queries,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var statements = queries.Distinct().GroupBy(query => (query.Set, query.Basis)).ToList();
        await using var batch = new NpgsqlBatch(unitOfWork.Connection);
        foreach (var statement in statements)
        {
            var (set, basis) = statement.Key;
            var columns = string.Join(", ", statement.Select(query => $"count(*) FILTER (WHERE {RecordSql.Holds(query)})"));
            batch.BatchCommands.Add(
                RecordSql.Command(
                    $"""
                    SELECT coalesce(r.field_code, ''), {columns} FROM {RecordSql.Source(set)}
                    WHERE {RecordSql.Of(set, span)} AND {RecordSql.Belongs(set, basis)} GROUP BY 1
                    """,
                    units,
                    span
                )
            );
        }

        var counts = new Dictionary<(RecordQuery, string), long>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var statement in statements)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var column = 1;
                foreach (var query in statement)
                {
                    counts[(query, reader.GetString(0))] = reader.GetInt64(column++);
                }
            }

            await reader.NextResultAsync(cancellationToken);
        }

        return counts;
    }
}
