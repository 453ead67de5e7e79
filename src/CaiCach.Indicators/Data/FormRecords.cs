using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Indicators.Data;

/// <summary>Lists the very records behind the figures of a form.</summary>
internal sealed class FormRecords(UnitOfWork unitOfWork)
{
    /// <summary>A part of those that a column counts, the latest first.</summary>
    /// <param name="column">What the column counts.</param>
    /// <param name="field">The field; null for all.</param>
    /// <param name="units">The units.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="take">Most rows.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<CountedRecord>> ReadAsync(
        IReadOnlyList<RecordQuery> column,
        string? field,
        CountedUnits units,
        CountedSpan span,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var sql = string.Join(
            " UNION ALL ",
            column.Select(
                (query, at) =>
                    Select(
                        query,
                        $"r.record_id, r.unit_id, {RecordSql.Column(query.Set, query.Basis.From)} AS at, {at} AS part",
                        "$6",
                        units,
                        span
                    )
            )
        );
        await using var command = Command(
            $"SELECT record_id, unit_id, at, part FROM ({sql}) found ORDER BY at DESC, record_id DESC OFFSET $7 LIMIT $8",
            units,
            span,
            Field(field),
            new NpgsqlParameter { Value = skip },
            new NpgsqlParameter { Value = take }
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<CountedRecord>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var query = column[reader.GetInt32(3)];
            rows.Add(
                new CountedRecord(
                    query.Set,
                    query.Basis,
                    reader.GetGuid(0),
                    reader.GetGuid(1),
                    reader.GetFieldValue<DateTimeOffset>(2),
                    IsCounted: true,
                    []
                )
            );
        }

        return rows;
    }

    /// <summary>The records that one side counts and the other does not, or not as often.</summary>
    public async Task<IReadOnlyList<Guid>> DifferAsync(
        IReadOnlyList<RecordQuery> one,
        IReadOnlyList<RecordQuery> other,
        CountedUnits units,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var sql = string.Join(
            " UNION ALL ",
            one.Select(query => Select(query, "r.record_id, 1 AS side", null, units, span))
                .Concat(other.Select(query => Select(query, "r.record_id, -1 AS side", null, units, span)))
        );
        await using var command = Command(
            $"SELECT record_id FROM ({sql}) found GROUP BY record_id HAVING sum(side) <> 0 ORDER BY record_id LIMIT $6",
            units,
            span,
            new NpgsqlParameter { Value = FormLimits.DifferencesMax }
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private static NpgsqlParameter Field(string? field) =>
        new() { Value = (object?)field ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static string Select(RecordQuery query, string columns, string? field, CountedUnits units, CountedSpan span) =>
        $"SELECT {columns} FROM {RecordSql.Source(query.Set)} WHERE {RecordSql.Of(query.Set, units, span)}"
        + $" AND {RecordSql.Belongs(query.Set, query.Basis)} AND {RecordSql.Holds(query)}"
        + (field is null ? "" : $" AND ({field}::text IS NULL OR coalesce(r.field_code, '') = {field})");

    private NpgsqlCommand Command(string text, CountedUnits units, CountedSpan span, params NpgsqlParameter[] more)
    {
        var command = new NpgsqlCommand(text, unitOfWork.Connection);
        command.Parameters.AddRange(RecordSql.Parameters(units, span));
        command.Parameters.AddRange(more);
        return command;
    }
}
