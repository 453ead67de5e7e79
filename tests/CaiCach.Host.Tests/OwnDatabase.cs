using CaiCach.Foundation.Data;
using Npgsql;

namespace CaiCach.Host.Tests;

/// <summary>
/// A database of the test's own with the settings of an installation: owned by a role that is no superuser, so that what the owner cannot
/// do fails here too. Dropped at the end, with its var folder.
/// </summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string OwnerRole = "caicach_test_owner";

    private static readonly string Server =
        Environment.GetEnvironmentVariable("CAICACH_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CAICACH_TEST_POSTGRES is not set.");

    private readonly string _name = $"own_{Guid.CreateVersion7():n}";

    private OwnDatabase() => Directory.CreateDirectory(Settings.VarFolder);

    public HostSettings Settings => new(As(OwnerRole), As(SchemaMigrator.ApplicationRole), Path.Combine(Path.GetTempPath(), _name));

    public static async Task<OwnDatabase> CreateAsync(bool migrated)
    {
        var database = new OwnDatabase();
        await OnServerAsync(
            $"""
            DO $$ BEGIN
                CREATE ROLE {OwnerRole} NOLOGIN CREATEROLE;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$
            """
        );
        await OnServerAsync($"CREATE DATABASE {database._name} OWNER {OwnerRole}");
        if (migrated)
        {
            await using var owner = NpgsqlDataSource.Create(database.Settings.Owner);
            (await SchemaMigrator.MigrateAsync(owner, Rooms.Migrations, CancellationToken.None)).Failed.ShouldBeFalse();
        }

        return database;
    }

    /// <summary>Runs SQL as the superuser, past row-level security.</summary>
    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(InDatabase().ConnectionString);
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
        await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        Directory.Delete(Settings.VarFolder, recursive: true);
    }

    private NpgsqlConnectionStringBuilder InDatabase() => new(Server) { Database = _name, Pooling = false };

    private string As(string role)
    {
        var connection = InDatabase();
        connection.Options = $"-c role={role}";
        return connection.ConnectionString;
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
