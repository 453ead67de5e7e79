using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaiCach.OneStop.Demo;

/// <summary>Writes rows of one table at once, as the room's context maps them.</summary>
internal static class DemoCopy
{
    // PostgreSQL answers when the last row of a batch is written and checked, which on a busy machine takes its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Copies the rows in.</summary>
    public static async Task WriteAsync<T>(
        NpgsqlConnection connection,
        OneStopDbContext database,
        IEnumerable<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var entity = database.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(property => !property.IsShadowProperty() && !property.IsConcurrencyToken).ToList();
        var names = string.Join(", ", columns.Select(column => column.GetColumnName()));
        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY {entity.GetSchema()}.{entity.GetTableName()} ({names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        writer.Timeout = Limit;
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                await WriteAsync(writer, column, row, cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, IProperty column, object row, CancellationToken cancellationToken)
    {
        var mapping = column.GetRelationalTypeMapping();
        var value = column.GetGetter().GetClrValue(row);
        value = value is not null && mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        switch (value)
        {
            case null:
                await writer.WriteNullAsync(cancellationToken);
                break;
            case DateTimeOffset instant:
                await writer.WriteAsync(instant.ToUniversalTime(), mapping.StoreType, cancellationToken);
                break;
            default:
                await writer.WriteAsync(value, mapping.StoreType, cancellationToken);
                break;
        }
    }
}
