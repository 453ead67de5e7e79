using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Indicators.Data;

/// <summary>
/// How counts over <c>indicators.record_version r</c> are said in SQL. Codes come from the rooms' own code, values are parameters: $1 units, $2 start,
/// $3 end, $4 the moment whose knowledge counts, $5 who handles the records that alone count.
/// </summary>
internal static class RecordSql
{
    /// <summary>What the records of a set are read from, as <c>r</c>.</summary>
    public static string Source(RecordSetShape set) => set.IsNoted ? "indicators.record_version r" : $"{set.View} r";

    /// <summary>The units' records of a set as they are known, at the moment asked for or now.</summary>
    public static string Of(RecordSetShape set, CountedUnits units, CountedSpan span)
    {
        var known =
            !set.IsNoted ? "r.unit_id = ANY ($1)"
            : span.KnownAt is null ? $"{Noted(set)} AND r.known_until = 'infinity'"
            : $"{Noted(set)} AND r.known_from <= $4 AND r.known_until > $4";
        return units.Part is { } part
            ? $"""
                {known} AND {(part.IsRest ? "NOT " : "")}EXISTS (
                    SELECT FROM {set.Holders} o WHERE o.record_id = r.record_id AND o.unit_id = ANY ($1) AND o.holder_id = ANY ($5))
                """
            : known;
    }

    /// <summary>The units' records of a set that is noted, whenever known.</summary>
    public static string Noted(RecordSetShape set) => $"r.unit_id = ANY ($1) AND r.set_code = '{set.Code}'";

    /// <summary>A moment of a record.</summary>
    public static string Column(RecordSetShape set, RecordMoment moment) => $"r.moments[{set.Place(moment)}]";

    /// <summary>Whether a record belongs to the period.</summary>
    public static string Belongs(RecordSetShape set, RecordBasis basis)
    {
        var from = Column(set, basis.From);
        if (basis.Until is null)
        {
            return $"{from} >= $2 AND {from} < $3";
        }

        var (until, at) = (Column(set, basis.Until), basis.IsAtStart ? "$2" : "$3");
        return $"{from} < {at} AND ({until} IS NULL OR {until} >= {at})";
    }

    /// <summary>Whether the facts and the field of a record are as the count wants them, and what may not have begun has not.</summary>
    public static string Holds(RecordQuery query)
    {
        var (with, without) = (query.Set.Bits(query.With), query.Set.Bits(query.Without));
        var text = $"r.facts & {with} = {with} AND r.facts & {without} = 0";
        if (query.Fields.Count > 0)
        {
            text += $" AND r.field_code IN ({string.Join(", ", query.Fields.Select(Literal))})";
        }

        return query.NotYet is { } notYet
            ? $"{text} AND ({Column(query.Set, notYet)} IS NULL OR {Column(query.Set, notYet)} >= {(query.Basis.IsAtStart ? "$2" : "$3")})"
            : text;
    }

    /// <summary>A command with the parameters that every count has.</summary>
    public static NpgsqlBatchCommand Command(string text, CountedUnits units, CountedSpan span)
    {
        var command = new NpgsqlBatchCommand(text);
        command.Parameters.AddRange(Parameters(units, span));
        return command;
    }

    /// <summary>$1 to $5.</summary>
    public static NpgsqlParameter[] Parameters(CountedUnits units, CountedSpan span) =>
        [
            new() { Value = units.Ids },
            new() { Value = span.StartsAt },
            new() { Value = span.EndsBefore },
            new() { Value = (object?)span.KnownAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = units.Part?.Holders ?? [] },
        ];

    private static string Literal(string field) => $"'{field.Replace("'", "''", StringComparison.Ordinal)}'";
}
