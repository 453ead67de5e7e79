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
)
{
    /// <summary>Its moments in the order of the set; null for one that has not come.</summary>
    public IReadOnlyList<DateTimeOffset?> Moments { get; init; } = [];

    /// <summary>Its facts as bits of the set.</summary>
    public long Facts { get; init; }

    /// <summary>The code of its field; null for none.</summary>
    public string? Field { get; init; }
}

/// <summary>How a record stands in a figure.</summary>
/// <param name="IsCounted">Whether it counts in the numerator.</param>
/// <param name="Why">The facts that the numerator asks for, as they are.</param>
internal sealed record RecordPart(bool IsCounted, IReadOnlyList<string> Why);

/// <summary>A record whose part in a figure has changed.</summary>
/// <param name="Set">The set that it belongs to.</param>
/// <param name="Basis">By what it belongs to the period.</param>
/// <param name="Id">The record.</param>
/// <param name="UnitId">The unit that it counts for, now if it still does.</param>
/// <param name="At">When that happened by which it belongs to the period.</param>
/// <param name="Then">How it stood in the figure; null where it did not.</param>
/// <param name="Now">How it stands in it; null where it does not.</param>
internal sealed record ChangedRecord(
    RecordSetShape Set,
    RecordBasis Basis,
    Guid Id,
    Guid UnitId,
    DateTimeOffset At,
    RecordPart? Then,
    RecordPart? Now
);

/// <summary>Lists the very records behind a figure.</summary>
internal sealed class RecordRows(UnitOfWork unitOfWork)
{
    /// <summary>A part of them.</summary>
    /// <param name="indicator">Whose figure it is.</param>
    /// <param name="isCounted">Only those that count (true) or do not (false); null for all.</param>
    /// <param name="units">The units.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="take">Most rows.</param>
    /// <param name="isOldestFirst">Whether the earliest come first.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<CountedRecord>> ReadAsync(
        Indicator indicator,
        bool? isCounted,
        CountedUnits units,
        CountedSpan span,
        int skip,
        int take,
        bool isOldestFirst,
        CancellationToken cancellationToken
    )
    {
        var parts = PartsOf(indicator);
        if (parts.Count == 0)
        {
            return [];
        }

        var order = isOldestFirst ? "ASC" : "DESC";
        await using var command = new NpgsqlCommand(
            $"""
            SELECT part, record_id, unit_id, at, is_counted, facts, moments, field_code FROM ({Rows(indicator, parts, units, span)}) found
            WHERE $6::boolean IS NULL OR is_counted = $6
            ORDER BY at {order}, record_id {order} OFFSET $7 LIMIT $8
            """,
            unitOfWork.Connection
        );
        command.Parameters.AddRange(RecordSql.Parameters(units, span));
        command.Parameters.Add(new() { Value = (object?)isCounted ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Boolean });
        command.Parameters.Add(new() { Value = skip });
        command.Parameters.Add(new() { Value = take });
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
                    Why(indicator, set, reader.GetInt64(5))
                )
                {
                    Facts = reader.GetInt64(5),
                    Moments = reader.GetFieldValue<DateTimeOffset?[]>(6),
                    Field = reader.IsDBNull(7) ? null : reader.GetString(7),
                }
            );
        }

        return rows;
    }

    /// <summary>The records whose part in a figure is not the same as of two moments, the latest first; at most so many.</summary>
    public async Task<IReadOnlyList<ChangedRecord>> ChangesAsync(
        Indicator indicator,
        CountedUnits units,
        CountedSpan then,
        CountedSpan now,
        int take,
        CancellationToken cancellationToken
    )
    {
        var parts = PartsOf(indicator);
        await using var command = new NpgsqlCommand(
            $"""
            SELECT coalesce(n.part, t.part), coalesce(n.record_id, t.record_id), coalesce(n.unit_id, t.unit_id), coalesce(n.at, t.at), t.is_counted, t.facts,
                   n.is_counted, n.facts
            FROM ({Rows(indicator, parts, units, then)}) t
            FULL JOIN ({Shifted(Rows(indicator, parts, units, now))}) n ON n.record_id = t.record_id AND n.part = t.part
            WHERE t.is_counted IS DISTINCT FROM n.is_counted
            ORDER BY 4 DESC, 2 DESC LIMIT $11
            """,
            unitOfWork.Connection
        );
        command.Parameters.AddRange(RecordSql.Parameters(units, then));
        command.Parameters.AddRange(RecordSql.Parameters(units, now));
        command.Parameters.Add(new() { Value = take });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<ChangedRecord>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (set, basis) = parts[reader.GetInt32(0)];
            RecordPart? Part(int column) =>
                reader.IsDBNull(column) ? null : new(reader.GetBoolean(column), Why(indicator, set, reader.GetInt64(column + 1)));
            rows.Add(
                new ChangedRecord(
                    set,
                    basis,
                    reader.GetGuid(1),
                    reader.GetGuid(2),
                    reader.GetFieldValue<DateTimeOffset>(3),
                    Part(4),
                    Part(6)
                )
            );
        }

        return rows;
    }

    private static List<(RecordSetShape Set, RecordBasis Basis)> PartsOf(Indicator indicator) =>
        [.. indicator.Queries.Select(query => (query.Set, query.Basis)).Distinct()];

    private static string Rows(
        Indicator indicator,
        List<(RecordSetShape Set, RecordBasis Basis)> parts,
        CountedUnits units,
        CountedSpan span
    ) => string.Join(" UNION ALL ", parts.Select((part, at) => Select(indicator, part.Set, part.Basis, parts.Take(at), at, units, span)));

    // The second of two lists takes the second five parameters.
    private static string Shifted(string sql) =>
        sql.Replace("$1", "$6", StringComparison.Ordinal)
            .Replace("$2", "$7", StringComparison.Ordinal)
            .Replace("$3", "$8", StringComparison.Ordinal)
            .Replace("$4", "$9", StringComparison.Ordinal)
            .Replace("$5", "$10", StringComparison.Ordinal);

    /// <summary>
    /// One record set by one basis: what counts or is counted out of, without what a part before has shown. A moment that a record lacks makes a
    /// condition unknown, which is not true.
    /// </summary>
    private static string Select(
        Indicator indicator,
        RecordSetShape set,
        RecordBasis basis,
        IEnumerable<(RecordSetShape Set, RecordBasis Basis)> before,
        int part,
        CountedUnits units,
        CountedSpan span
    )
    {
        var shown = string.Join(
            "",
            before.Where(one => one.Set == set).Select(one => $" AND ({AnyOf(indicator.Queries, set, one.Basis)}) IS NOT TRUE")
        );
        return $"""
            SELECT {part} AS part, r.record_id, r.unit_id, {RecordSql.Column(set, basis.From)} AS at,
                   ({Counted(indicator, set)}) IS TRUE AS is_counted, r.facts, r.moments, r.field_code
            FROM {RecordSql.Source(set)} WHERE {RecordSql.Of(set, units, span)} AND {RecordSql.Belongs(set, basis)}
            AND ({AnyOf(indicator.Queries, set, basis)}){shown}
            """;
    }

    private static string Counted(Indicator indicator, RecordSetShape set) =>
        string.Join(
            " OR ",
            indicator
                .Count.Where(query => query.Set == set)
                .Select(query => $"({RecordSql.Belongs(set, query.Basis)} AND {RecordSql.Holds(query)})")
                .DefaultIfEmpty("false")
        );

    private static string AnyOf(IEnumerable<RecordQuery> queries, RecordSetShape set, RecordBasis basis) =>
        string.Join(
            " OR ",
            queries
                .Where(query => query.Set == set && query.Basis == basis)
                .Select(query => $"({RecordSql.Belongs(set, basis)} AND {RecordSql.Holds(query)})")
        );

    private static IReadOnlyList<string> Why(Indicator indicator, RecordSetShape set, long facts) =>
        [.. Facts(indicator, set).Select(fact => (facts & set.Bit(fact)) != 0 ? fact.Name : fact.Otherwise)];

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
