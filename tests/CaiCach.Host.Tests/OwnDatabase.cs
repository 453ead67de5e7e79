using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Host.Tests;

/// <summary>An installation of the test's own: a database, and a var folder that goes with it.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private OwnDatabase(TestDatabase database)
    {
        _database = database;
        var folder = Directory.CreateTempSubdirectory("caicach-own-").FullName;
        Settings = new HostSettings(Unpooled(database.OwnerConnectionString), Unpooled(database.ApplicationConnectionString), folder);
    }

    public HostSettings Settings { get; }

    public static async Task<OwnDatabase> CreateAsync(bool migrated) =>
        new(migrated ? await TestDatabase.MigratedAsync(Rooms.Migrations) : await TestDatabase.EmptyAsync());

    /// <summary>Runs SQL as the superuser, past row-level security, in a session that ends with it.</summary>
    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Unpooled(_database.Superuser.ConnectionString));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How many rows each table has, as one text.</summary>
    public async Task<string> CountsAsync() =>
        (string)
            (
                await ReadAsync(
                    """
                    SELECT string_agg(format('%I.%I=%s', schemaname, tablename,
                        (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, tablename), false, true, '')))[1]),
                        E'\n' ORDER BY schemaname, tablename)
                    FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                    """
                )
            )!;

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(Settings.VarFolder, recursive: true);
    }

    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
}
