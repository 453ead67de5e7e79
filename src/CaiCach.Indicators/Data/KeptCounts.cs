using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
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
        }

        if (VietnamTime.StartOf(today) < span.EndsBefore)
        {
            parts.AddRange(Today(kept));
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

    /// <summary>
    /// What began and ceased to count today, in one walk for each moment of a set however many queries ask for it: what costs time is the look into the
    /// index for each unit.
    /// </summary>
    private static IEnumerable<string> Today(IReadOnlyDictionary<RecordQuery, int> kept) =>
        from step in kept.SelectMany(pair => Steps(pair.Key, pair.Value))
        group step by (step.Set, step.Moment) into steps
        select Walk(steps.Key.Set, steps.Key.Moment, [.. steps]);

    private static string Walk(RecordSetShape set, string moment, IReadOnlyList<Step> steps)
    {
        var kinds = string.Join(", ", steps.Select(step => (int)step.Kind));
        var ids = string.Join(", ", steps.Select(step => step.QueryId));
        var counts = string.Join(", ", steps.Select(step => step.Count));
        return $"""
            SELECT q.kind, t.unit_id, q.id, q.count FROM (
                SELECT r.unit_id, ARRAY[{counts}] AS counts FROM {RecordSql.Source(set)}
                WHERE {RecordSql.Noted(set)} AND r.known_until = 'infinity' AND {moment} >= $2 AND {moment} < $3 GROUP BY r.unit_id
            ) t
            CROSS JOIN LATERAL unnest(ARRAY[{kinds}], ARRAY[{ids}], t.counts) q (kind, id, count)
            WHERE q.count <> 0
            """;
    }

    /// <summary>By what a query counts one more, and one less where records cease to stand.</summary>
    private static IEnumerable<Step> Steps(RecordQuery query, int id)
    {
        var kind = KindOf(query);
        if (kind == Kind.AtStart)
        {
            yield break;
        }

        var holds = RecordSql.Holds(query);
        var from = RecordSql.Column(query.Set, query.Basis.From);
        if (query.Basis.Until is null)
        {
            yield return new Step(query.Set, from, kind, id, $"count(*) FILTER (WHERE {holds})");
            yield break;
        }

        var until = RecordSql.Column(query.Set, query.Basis.Until);
        yield return new Step(query.Set, from, kind, id, $"count(*) FILTER (WHERE {holds} AND ({until} IS NULL OR {until} > {from}))");
        yield return new Step(query.Set, until, kind, id, $"-count(*) FILTER (WHERE {holds} AND {until} > {from})");
    }

    private sealed record Step(RecordSetShape Set, string Moment, Kind Kind, int QueryId, string Count);
}
