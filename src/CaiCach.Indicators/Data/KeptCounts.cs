using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>
/// Reads counts that are kept: whole days from the counts and from the changes not yet added to them, the rest of today from the records. It is one
/// statement, so that a change is never seen twice or not at all while it is being added.
/// </summary>
internal sealed class KeptCounts(UnitOfWork unitOfWork)
{
    private enum Kind
    {
        During,
        AtStart,
        AtEnd,
    }

    /// <summary>Whether a span can be read from what is kept: it begins with a day, and asks for what is known now.</summary>
    public static bool CanRead(CountedSpan span) =>
        span.KnownAt is null && span.StartsAt == VietnamTime.StartOf(VietnamTime.DayOf(span.StartsAt));

    /// <summary>How many records each query counts for each unit; a unit without any is left out.</summary>
    public async Task<IReadOnlyDictionary<(RecordQuery Query, Guid UnitId), long>> ReadAsync(
        IReadOnlyDictionary<RecordQuery, int> kept,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var counts = new Dictionary<(RecordQuery, Guid), long>();
        if (kept.Count == 0)
        {
            return counts;
        }

        var (text, parameters) = Statement(kept, units, span);
        var queries = kept.ToDictionary(pair => ((int)KindOf(pair.Key), pair.Value), pair => pair.Key);
        await using var command = new NpgsqlCommand(text, unitOfWork.Connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            counts[(queries[(reader.GetInt32(0), reader.GetInt32(2))], reader.GetGuid(1))] = reader.GetInt64(3);
        }

        return counts;
    }

    private static (string Text, NpgsqlParameter[] Parameters) Statement(
        IReadOnlyDictionary<RecordQuery, int> kept,
        CountedUnits units,
        CountedSpan span
    )
    {
        var today = VietnamTime.DayOf(span.EndsBefore);
        var parameters = new List<NpgsqlParameter>
        {
            new() { Value = units.Ids },
            new() { Value = VietnamTime.StartOf(today) },
            new() { Value = span.EndsBefore },
        };
        string Add(object value)
        {
            parameters.Add(new() { Value = value });
            return $"${parameters.Count}";
        }

        var parts = new List<string>();
        foreach (var group in kept.GroupBy(pair => KindOf(pair.Key)))
        {
            var first = VietnamTime.DayOf(span.StartsAt);
            var (from, before) = group.Key switch
            {
                Kind.During => ((DateOnly?)first, today),
                Kind.AtStart => (null, first),
                _ => (null, today),
            };
            var ids = Add(group.Select(pair => pair.Value).ToArray());
            parts.AddRange(CountedStretch.Of(from, before).Select(stretch => Kept(group.Key, ids, stretch, Add)));
            parts.Add(Changed(group.Key, ids, from, before, Add));
            if (group.Key != Kind.AtStart && VietnamTime.StartOf(today) < span.EndsBefore)
            {
                parts.AddRange(Today(group.Key, [.. group], Add));
            }
        }

        return (
            $"SELECT kind, unit_id, query_id, sum(count)::bigint FROM ({string.Join(" UNION ALL ", parts)}) c GROUP BY kind, unit_id, query_id",
            [.. parameters]
        );
    }

    private static Kind KindOf(RecordQuery query) =>
        query.Basis.Until is null ? Kind.During
        : query.Basis.IsAtStart ? Kind.AtStart
        : Kind.AtEnd;

    // The sum keeps the planner from searching the index for each query of each unit anew: nearly all of a stretch is wanted.
    private static string Kept(Kind kind, string ids, CountedStretch stretch, Func<object, string> add) =>
        $"""
            SELECT {(int)kind} AS kind, c.unit_id, c.query_id, c.count FROM indicators.record_count c
            WHERE c.unit_id = ANY ($1) AND c.level = {stretch.Level} AND c.starts_on < {add(stretch.Before)}
            {(stretch.From is { } from ? $"AND c.starts_on >= {add(from)}" : "")} AND c.query_id + 0 = ANY ({ids})
            """;

    private static string Changed(Kind kind, string ids, DateOnly? from, DateOnly before, Func<object, string> add) =>
        $"""
            SELECT {(int)kind}, n.unit_id, q.id, n.sign * s.step FROM indicators.record_change n
            JOIN indicators.counted_query q ON q.set_code = n.set_code AND indicators.holds(n.facts, n.field_code, q.with_facts, q.without_facts, q.fields)
            CROSS JOIN LATERAL indicators.steps(n.moments, q.from_moment, q.until_moment) s
            WHERE n.unit_id = ANY ($1) AND q.id = ANY ({ids}) AND s.at < {add(VietnamTime.StartOf(before))}
            {(from is { } day ? $"AND s.at >= {add(VietnamTime.StartOf(day))}" : "")}
            """;

    private static IEnumerable<string> Today(Kind kind, IReadOnlyList<KeyValuePair<RecordQuery, int>> kept, Func<object, string> add)
    {
        foreach (var group in kept.GroupBy(pair => (pair.Key.Set, pair.Key.Basis)))
        {
            var ids = add(group.Select(pair => pair.Value).ToArray());
            var (set, basis) = group.Key;
            var from = RecordSql.Column(set, basis.From);
            string Part(int step, string moment, string condition) =>
                $"""
                    SELECT {(int)kind}, r.unit_id, q.id, {step} FROM {RecordSql.Source(set)}
                    JOIN indicators.counted_query q ON q.id = ANY ({ids}) AND indicators.holds(r.facts, r.field_code, q.with_facts, q.without_facts, q.fields)
                    WHERE {RecordSql.Noted(set)} AND r.known_until = 'infinity' AND {moment} >= $2 AND {moment} < $3{condition}
                    """;
            if (basis.Until is null)
            {
                yield return Part(1, from, "");
                continue;
            }

            var until = RecordSql.Column(set, basis.Until);
            yield return Part(1, from, $" AND ({until} IS NULL OR {until} > {from})");
            yield return Part(-1, until, $" AND {until} > {from}");
        }
    }
}
