using System.Globalization;
using System.Text;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>How counts are said in SQL. Names come from the rooms' own code, values are parameters: $1 units, $2 start, $3 end.</summary>
internal static class RecordSql
{
    /// <summary>The column of a moment.</summary>
    public static string Column(RecordMoment moment) => $"r.{Snake(moment.Code)}_at";

    /// <summary>The column of a fact.</summary>
    public static string Column(RecordFact fact) => $"r.is_{Snake(fact.Code)}";

    /// <summary>Whether a record belongs to the period.</summary>
    public static string Belongs(RecordBasis basis)
    {
        var from = Column(basis.From);
        if (basis.Until is not { } until)
        {
            return $"{from} >= $2 AND {from} < $3";
        }

        var at = basis.IsAtStart ? "$2" : "$3";
        return $"{from} < {at} AND ({Column(until)} IS NULL OR {Column(until)} >= {at})";
    }

    /// <summary>Whether the facts of a record are as the count wants them.</summary>
    public static string Holds(RecordQuery query)
    {
        string[] conditions =
        [
            .. query.With.Select(Column),
            .. query.Without.Select(fact => "NOT " + Column(fact)),
            .. query.Fields is { Count: > 0 } fields
                ? [$"r.field_code IN ({string.Join(", ", fields.Select(Literal))})"]
                : Array.Empty<string>(),
        ];
        return conditions.Length == 0 ? "true" : string.Join(" AND ", conditions);
    }

    /// <summary>A command with the parameters that every count has.</summary>
    public static NpgsqlBatchCommand Command(string text, CountedUnits units, CountedSpan span) =>
        new(text)
        {
            Parameters =
            {
                new() { Value = units.Ids },
                new() { Value = span.StartsAt },
                new() { Value = span.EndsBefore },
            },
        };

    private static string Literal(string field) =>
        IndicatorChecks.IsFieldCode(field) ? $"'{field}'" : throw new ArgumentException($"Not a code of a field: {field}", nameof(field));

    private static string Snake(string code)
    {
        var text = new StringBuilder();
        foreach (var letter in code)
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                text.Append('_');
            }

            text.Append(
                char.IsAsciiLetterOrDigit(letter)
                    ? char.ToLower(letter, CultureInfo.InvariantCulture)
                    : throw new ArgumentException($"Not a name of a moment or fact: {code}", nameof(code))
            );
        }

        return text.ToString();
    }
}
