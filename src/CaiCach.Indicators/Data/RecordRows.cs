using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>A record behind a figure.</summary>
/// <param name="Set">The set that it belongs to.</param>
/// <param name="Basis">By what it belongs to the period.</param>
/// <param name="Id">The record.</param>
/// <param name="UnitId">The unit that it counts for.</param>
/// <param name="At">When that happened by which it belongs to the period.</param>
/// <param name="IsCounted">Whether it counts in the numerator.</param>
/// <param name="Why">The facts that the numerator asks for, as they are.</param>
internal sealed record CountedRecord(
    RecordSetShape Set,
    RecordBasis Basis,
    Guid Id,
    Guid UnitId,
    DateTimeOffset At,
    bool IsCounted,
    IReadOnlyList<string> Why
);

/// <summary>Lists the very records behind a figure, the latest first.</summary>
internal sealed class RecordRows(UnitOfWork unitOfWork)
{
    /// <summary>A part of them.</summary>
    /// <param name="indicator">Whose figure it is.</param>
    /// <param name="isCounted">Only those that count (true) or do not (false); null for all.</param>
    /// <param name="units">The units.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="take">Most rows.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<CountedRecord>> ReadAsync(
        Indicator indicator,
        bool? isCounted,
        CountedUnits units,
        CountedSpan span,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var parts = indicator.Queries.Select(query => (query.Set, query.Basis)).Distinct().ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var sql = string.Join(" UNION ALL ", parts.Select((part, at) => Select(indicator, part.Set, part.Basis, parts.Take(at), at)));
        await using var command = new NpgsqlCommand(
            $"""
            SELECT part, record_id, unit_id, at, is_counted, facts FROM ({sql}) found
            WHERE $4::boolean IS NULL OR is_counted = $4
            ORDER BY at DESC, record_id DESC OFFSET $5 LIMIT $6
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = units.Ids },
                new() { Value = span.StartsAt },
                new() { Value = span.EndsBefore },
                new() { Value = (object?)isCounted ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Boolean },
                new() { Value = skip },
                new() { Value = take },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<CountedRecord>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (set, basis) = parts[reader.GetInt32(0)];
            rows.Add(
                new CountedRecord(
                    set,
                    basis,
                    reader.GetGuid(1),
                    reader.GetGuid(2),
                    reader.GetFieldValue<DateTimeOffset>(3),
                    reader.GetBoolean(4),
                    [.. Facts(indicator, set).Zip(reader.GetFieldValue<bool[]>(5), (fact, holds) => holds ? fact.Name : fact.Otherwise)]
                )
            );
        }

        return rows;
    }

    /// <summary>
    /// One record set by one basis: what counts or is counted out of, without what a part before has shown. A moment that a record lacks makes a
    /// condition unknown, which is not true.
    /// </summary>
    private static string Select(
        Indicator indicator,
        RecordSetShape set,
        RecordBasis basis,
        IEnumerable<(RecordSetShape Set, RecordBasis Basis)> before,
        int part
    )
    {
        var shown = string.Join(
            "",
            before.Where(one => one.Set == set).Select(one => $" AND ({AnyOf(indicator.Queries, set, one.Basis)}) IS NOT TRUE")
        );
        var facts = string.Join(", ", Facts(indicator, set).Select(RecordSql.Column));
        return $"""
            SELECT {part} AS part, r.record_id, r.unit_id, {RecordSql.Column(basis.From)} AS at,
                   ({Counted(indicator, set)}) IS TRUE AS is_counted, ARRAY[{facts}]::boolean[] AS facts
            FROM {set.View} r WHERE r.unit_id = ANY ($1) AND {RecordSql.Belongs(basis)} AND ({AnyOf(indicator.Queries, set, basis)}){shown}
            """;
    }

    private static string Counted(Indicator indicator, RecordSetShape set) =>
        string.Join(
            " OR ",
            indicator
                .Count.Where(query => query.Set == set)
                .Select(query => $"({RecordSql.Belongs(query.Basis)} AND {RecordSql.Holds(query)})")
                .DefaultIfEmpty("false")
        );

    private static string AnyOf(IEnumerable<RecordQuery> queries, RecordSetShape set, RecordBasis basis) =>
        string.Join(
            " OR ",
            queries
                .Where(query => query.Set == set && query.Basis == basis)
                .Select(query => $"({RecordSql.Belongs(basis)} AND {RecordSql.Holds(query)})")
        );

    /// <summary>What the numerator asks of a record beyond what all of them have in common.</summary>
    private static IReadOnlyList<RecordFact> Facts(Indicator indicator, RecordSetShape set) =>
        [
            .. indicator
                .Count.Where(query => query.Set == set)
                .SelectMany(query => query.With.Concat(query.Without))
                .Except((indicator.Of ?? []).Where(query => query.Set == set).SelectMany(query => query.With))
                .Distinct(),
        ];
}
