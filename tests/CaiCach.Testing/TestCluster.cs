using System.Globalization;
using CaiCach.Foundation.Data;
using Npgsql;

namespace CaiCach.Testing;

/// <summary>The PostgreSQL cluster of this run: its roles, the template made once per set of migrations, and clones of it.</summary>
internal sealed class TestCluster
{
    public const string OwnerRole = "caicach_owner";
    private const string Variable = "CAICACH_TEST_POSTGRES";
    private const long TemplateLock = 7_226_222_403;
    private readonly string _superuser;

    private TestCluster(string superuser) => _superuser = superuser;

    /// <summary>The cluster that the environment names; without one there is nothing to test against.</summary>
    public static TestCluster FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } superuser
            ? new TestCluster(superuser)
            : throw new InvalidOperationException(
                $"{Variable} is not set: run ./test, or set it to the Npgsql connection string of a PostgreSQL superuser."
            );

    /// <summary>Connects as a role to a database of the cluster.</summary>
    public string ConnectionString(string? role, string database, bool pooling = true)
    {
        var builder = new NpgsqlConnectionStringBuilder(_superuser)
        {
            Database = database,
            Pooling = pooling,
            MaxPoolSize = 40,
            IncludeErrorDetail = true,
        };
        builder.Username = role ?? builder.Username;
        return builder.ConnectionString;
    }

    /// <summary>A database of its own, copied from the template of these migrations, which is made first when it is missing.</summary>
    public async Task<string> CloneAsync(IReadOnlyList<RoomMigrations> rooms)
    {
        var template = "caicach_template_" + SchemaMigrator.Fingerprint(rooms);
        var clone = string.Create(CultureInfo.InvariantCulture, $"caicach_test_{Environment.ProcessId}_{Guid.CreateVersion7():N}");
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({TemplateLock})");
        await MakeRolesAsync(connection);
        if (!await ExistsAsync(connection, template))
        {
            await MakeTemplateAsync(connection, template, rooms);
        }

        await ExecuteAsync(connection, $"CREATE DATABASE {clone} TEMPLATE {template} OWNER {OwnerRole}");
        return clone;
    }

    /// <summary>An empty database of its own, for tests of the migrations themselves.</summary>
    public async Task<string> CreateEmptyAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"caicach_test_{Environment.ProcessId}_{Guid.CreateVersion7():N}");
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({TemplateLock})");
        await MakeRolesAsync(connection);
        await ExecuteAsync(connection, $"CREATE DATABASE {name} OWNER {OwnerRole}");
        return name;
    }

    public async Task DropAsync(string database)
    {
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    // Made under another name and renamed when whole: a run that is killed half way leaves no half template behind.
    private async Task MakeTemplateAsync(NpgsqlConnection connection, string template, IReadOnlyList<RoomMigrations> rooms)
    {
        var unfinished = template + "_unfinished";
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)");
        await ExecuteAsync(connection, $"CREATE DATABASE {unfinished} OWNER {OwnerRole}");
        // Without a pool: PostgreSQL copies only a database that nobody is connected to.
        await using (var owner = NpgsqlDataSource.Create(ConnectionString(OwnerRole, unfinished, pooling: false)))
        {
            var migrated = await SchemaMigrator.MigrateAsync(owner, rooms, CancellationToken.None);
            if (migrated.Failed)
            {
                throw new InvalidOperationException(string.Join(' ', migrated.Errors.Select(error => error.Message)));
            }
        }

        await ExecuteAsync(connection, $"ALTER DATABASE {unfinished} RENAME TO {template}");
    }

    private static Task MakeRolesAsync(NpgsqlConnection connection) =>
        ExecuteAsync(
            connection,
            $"""
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OwnerRole}') THEN CREATE ROLE {OwnerRole} LOGIN CREATEROLE; END IF;
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{SchemaMigrator.ApplicationRole}' AND rolcanlogin) THEN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{SchemaMigrator.ApplicationRole}') THEN
                        CREATE ROLE {SchemaMigrator.ApplicationRole};
                    END IF;
                    ALTER ROLE {SchemaMigrator.ApplicationRole} LOGIN;
                END IF;
            END $$
            """
        );

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string database)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", connection)
        {
            Parameters = { new() { Value = database } },
        };
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_superuser) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
