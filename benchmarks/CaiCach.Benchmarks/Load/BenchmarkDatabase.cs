using Npgsql;

namespace CaiCach.Benchmarks.Load;

/// <summary>
/// A database of its own on the server that <c>CAICACH_BENCHMARK_POSTGRES</c> names (the connection string of a superuser), filled by set-based SQL.
/// </summary>
internal sealed class BenchmarkDatabase
{
    /// <summary>The password of every account in it.</summary>
    public const string Password = "CaiCach-2026-demo";

    private const string Variable = "CAICACH_BENCHMARK_POSTGRES";
    private const string OwnerRole = "caicach_owner";
    private const string ApplicationRole = "caicach_app";
    private readonly string _server;
    private readonly string _name;

    private BenchmarkDatabase(string server, string name) => (_server, _name) = (server, name);

    /// <summary>As the restricted role, without transport encryption, so that the recorder can read along.</summary>
    public string Application => As(ApplicationRole);

    /// <summary>As the role that owns the tables.</summary>
    public string Owner => As(OwnerRole);

    /// <summary>The database that the environment names a server for; null where it names none.</summary>
    public static BenchmarkDatabase? FromEnvironment(string name = "caicach_benchmark") =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? new BenchmarkDatabase(server, name) : null;

    /// <summary>Whether a run has left it filled.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using var server = NpgsqlDataSource.Create(_server);
        await using var command = server.CreateCommand($"SELECT EXISTS (SELECT FROM pg_database WHERE datname = '{_name}')");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Makes it anew, empty.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using var server = NpgsqlDataSource.Create(_server);
        foreach (var role in new[] { OwnerRole, ApplicationRole })
        {
            await ExecuteAsync(
                server,
                $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} LOGIN; END IF; END $$",
                cancellationToken
            );
        }

        await DropAsync(cancellationToken);
        await ExecuteAsync(server, $"CREATE DATABASE {_name} OWNER {OwnerRole}", cancellationToken);
    }

    /// <summary>Takes it away.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        await using var server = NpgsqlDataSource.Create(_server);
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", cancellationToken);
    }

    /// <summary>Fills it, on top of what <c>caicach demo</c> has made, and gathers the planner's statistics.</summary>
    public async Task FillAsync(LoadOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(Owner);
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await ProvinceFill.RunAsync(
            connection,
            options.Communes,
            options.TasksPerCommune,
            VietnamToday(clock),
            Password,
            cancellationToken
        );
    }

    /// <summary>How many rows each table has, the biggest first.</summary>
    public async Task<IReadOnlyList<(string Table, long Rows)>> SizesAsync(CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(Owner);
        await using var command = owner.CreateCommand(
            """
            SELECT n.nspname || '.' || c.relname, c.reltuples::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname IN ('foundation', 'organisation', 'planning', 'one_stop', 'reporting') AND c.reltuples >= 1000
            ORDER BY 2 DESC
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sizes = new List<(string, long)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sizes.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return sizes;
    }

    private static DateOnly VietnamToday(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).DateTime);

    private static async Task ExecuteAsync(NpgsqlDataSource server, string sql, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string As(string role) =>
        new NpgsqlConnectionStringBuilder(_server)
        {
            Database = _name,
            Username = role,
            SslMode = SslMode.Disable,
        }.ConnectionString;
}
