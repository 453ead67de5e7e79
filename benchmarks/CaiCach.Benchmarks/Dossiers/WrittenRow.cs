using Npgsql;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>A row as the program has written it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Types">Their types in PostgreSQL.</param>
/// <param name="Values">What stands in them.</param>
internal sealed record WrittenRow(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Types, IReadOnlyList<object> Values)
{
    /// <summary>The value of a column.</summary>
    public object this[string column] => Values[Columns.ToList().IndexOf(column)];

    /// <summary>The row's id.</summary>
    public Guid Id => (Guid)this["id"];

    /// <summary>Reads rows with all columns that a statement may set.</summary>
    public static async Task<IReadOnlyList<WrittenRow>> ReadAsync(
        NpgsqlDataSource owner,
        string table,
        string condition,
        object key,
        CancellationToken cancellationToken
    )
    {
        var columns = new List<string>();
        await using (
            var find = owner.CreateCommand(
                """
                SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
                ORDER BY attnum
                """
            )
        )
        {
            find.Parameters.Add(new() { Value = table, DataTypeName = "text" });
            await using var found = await find.ExecuteReaderAsync(cancellationToken);
            while (await found.ReadAsync(cancellationToken))
            {
                columns.Add(found.GetString(0));
            }
        }

        await using var command = owner.CreateCommand($"SELECT {string.Join(", ", columns)} FROM {table} WHERE {condition} ORDER BY id");
        command.Parameters.AddWithValue(key);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<WrittenRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new object[columns.Count];
            reader.GetValues(values);
            rows.Add(new WrittenRow(table, columns, [.. Enumerable.Range(0, columns.Count).Select(reader.GetDataTypeName)], values));
        }

        return rows;
    }
}
