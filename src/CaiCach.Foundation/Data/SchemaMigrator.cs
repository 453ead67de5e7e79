using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Data;

/// <summary>One room's numbered SQL files, applied in order as the owner role.</summary>
/// <param name="Schema">The room's PostgreSQL schema.</param>
/// <param name="Assembly">The assembly that embeds <c>Data/Migrations/NNNN_name.sql</c>.</param>
public sealed record RoomMigrations(string Schema, Assembly Assembly)
{
    /// <summary>The files by name, in order, with their text.</summary>
    public IReadOnlyList<(string Name, string Sql)> Files() =>
        [
            .. Assembly
                .GetManifestResourceNames()
                .Where(name =>
                    name.Contains(".Data.Migrations.", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal)
                )
                .Select(name => (Resource: name, Name: name[(name.IndexOf(".Migrations.", StringComparison.Ordinal) + 12)..^4]))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, ReadText(file.Resource))),
        ];

    private string ReadText(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A migration that a database has.</summary>
/// <param name="Room">The room's schema.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Sha256">The hash of the file as it was applied.</param>
public sealed record AppliedMigration(string Room, string Name, string Sha256);

/// <summary>Brings the schemas of all rooms up to date; safe to run twice, and at once from two processes.</summary>
public static class SchemaMigrator
{
    /// <summary>The restricted role that the application serves with.</summary>
    public const string ApplicationRole = "caicach_app";

    private const long MigrationLock = 7_226_222_402;

    /// <summary>Applies what is missing, in the rooms' order, each file in its own transaction.</summary>
    /// <returns>How many files were applied, or why a shipped file no longer matches what was applied.</returns>
    public static async Task<Result<int>> MigrateAsync(
        NpgsqlDataSource owner,
        IReadOnlyList<RoomMigrations> rooms,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, PrepareSql, cancellationToken);
            await ExecuteAsync(connection, LedgerSql, cancellationToken);
            return await ApplyMissingAsync(connection, rooms, cancellationToken);
        }
        finally
        {
            // A pooled connection keeps the lock until it is used again, and whoever waits would wait for ever.
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    /// <summary>Makes what lies outside the schemas: the restricted role and the extensions. A restore needs them before its tables.</summary>
    public static async Task PrepareAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, PrepareSql, cancellationToken);
    }

    /// <summary>The files that were applied to a database, with the SHA-256 of each; empty where none of our tables are.</summary>
    public static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT to_regclass('foundation.applied_migration') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return [];
        }

        var applied = await AppliedAsync(connection, cancellationToken);
        return [.. applied.Select(file => new AppliedMigration(file.Key.Room, file.Key.Name, file.Value))];
    }

    /// <summary>The files of this version that a database made from <paramref name="applied"/> does not fit: unknown here, or changed since.</summary>
    public static IReadOnlyList<AppliedMigration> Unknown(IReadOnlyList<RoomMigrations> rooms, IReadOnlyList<AppliedMigration> applied)
    {
        var known = rooms.SelectMany(room => room.Files().Select(file => new AppliedMigration(room.Schema, file.Name, HashOf(file.Sql))));
        return [.. applied.Except(known)];
    }

    /// <summary>One value for the whole set of files: a database made from the same set need not be made again.</summary>
    public static string Fingerprint(IReadOnlyList<RoomMigrations> rooms)
    {
        var all = string.Concat(rooms.SelectMany(room => room.Files().Select(file => room.Schema + file.Name + file.Sql)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private const string PrepareSql = $"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ApplicationRole}') THEN CREATE ROLE {ApplicationRole} NOLOGIN; END IF;
        END $$;
        CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
        CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
        CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
        """;

    private const string LedgerSql = """
        CREATE SCHEMA IF NOT EXISTS foundation;
        CREATE TABLE IF NOT EXISTS foundation.applied_migration (
            room text NOT NULL, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, name));
        """;

    private static string HashOf(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    private static async Task<Result<int>> ApplyMissingAsync(
        NpgsqlConnection connection,
        IReadOnlyList<RoomMigrations> rooms,
        CancellationToken cancellationToken
    )
    {
        var known = await AppliedAsync(connection, cancellationToken);
        var files = rooms
            .SelectMany(room => room.Files().Select(file => (room.Schema, file.Name, file.Sql, Hash: HashOf(file.Sql))))
            .ToList();
        foreach (var file in files)
        {
            if (known.TryGetValue((file.Schema, file.Name), out var before) && before != file.Hash)
            {
                return DataErrors.MigrationChanged($"{file.Schema}/{file.Name}");
            }
        }

        var missing = files.Where(file => !known.ContainsKey((file.Schema, file.Name))).ToList();
        foreach (var file in missing)
        {
            await ApplyAsync(connection, file.Schema, file.Name, file.Sql, file.Hash, cancellationToken);
        }

        return missing.Count;
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection,
        string schema,
        string name,
        string sql,
        string hash,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(
            connection,
            $"CREATE SCHEMA IF NOT EXISTS {schema}; GRANT USAGE ON SCHEMA {schema} TO {ApplicationRole};",
            cancellationToken
        );
        await ExecuteAsync(connection, sql, cancellationToken);
        await using var record = new NpgsqlCommand(
            "INSERT INTO foundation.applied_migration (room, name, sha256) VALUES ($1, $2, $3)",
            connection
        )
        {
            Parameters =
            {
                new() { Value = schema },
                new() { Value = name },
                new() { Value = hash },
            },
        };
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<(string Room, string Name), string>> AppliedAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand("SELECT room, name, sha256 FROM foundation.applied_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<(string, string), string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            applied[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // No limit: a migration of many rows takes its time, and so does waiting for another process that migrates.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
