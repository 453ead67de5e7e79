using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>
/// Restores a backup. Everything is checked before anything changes; attachments come first, since more of them harm nothing; the old
/// schemas are set aside under another name and come back when the new ones cannot be made.
/// </summary>
internal sealed class BackupReader(HostSettings settings, IAttachmentStore attachments, TimeProvider clock)
{
    private const string AsidePrefix = "replaced_";
    private const int LooksForOthers = 15;
    private static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly IReadOnlyList<string> Schemas = [.. Rooms.Migrations.Select(room => room.Schema)];

    // Left by a restore that was killed: the data of before, which counts as data too.
    private static readonly IReadOnlyList<string> AsideSchemas = [.. Schemas.Select(schema => AsidePrefix + schema)];

    /// <summary>Puts the backup's data in the place of what is there.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="force">Whether a database that holds data may be replaced.</param>
    /// <param name="cancellationToken">Cancels; what is there stays.</param>
    public async Task<Result<BackupManifest>> RestoreAsync(string folder, bool force, CancellationToken cancellationToken)
    {
        try
        {
            var manifest = await BackupManifest.ReadAsync(folder, cancellationToken);
            if (manifest is null)
            {
                return BackupErrors.NoManifest(folder);
            }

            // One session, so that any other one is somebody else's.
            var builder = new NpgsqlConnectionStringBuilder(settings.Owner) { Pooling = true, MaxPoolSize = 1 };
            await using var owner = NpgsqlDataSource.Create(builder);
            var result = await MayRestoreAsync(manifest, folder, force, owner, cancellationToken);
            if (!result.Failed)
            {
                result = await RestoreAsync(manifest, folder, owner, cancellationToken);
            }

            return result.Failed ? Result<BackupManifest>.Fail(result.Errors) : manifest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BackupErrors.CannotUseFiles(exception.Message);
        }
    }

    private async Task<Result> MayRestoreAsync(
        BackupManifest manifest,
        string folder,
        bool force,
        NpgsqlDataSource owner,
        CancellationToken cancellationToken
    )
    {
        if (SchemaMigrator.Unknown(Rooms.Migrations, manifest.Migrations) is [var unknown, ..])
        {
            return BackupErrors.OtherVersion($"{unknown.Room}/{unknown.Name}");
        }

        if (await manifest.FirstDamagedAsync(folder, cancellationToken) is { } damaged)
        {
            return BackupErrors.FileDamaged(damaged);
        }

        if ((await ExistingAsync(owner, [.. Schemas, .. AsideSchemas], cancellationToken)).Count == 0)
        {
            return Result.Done();
        }

        return !force ? BackupErrors.DatabaseNotEmpty
            : await IsInUseAsync(owner, cancellationToken) ? BackupErrors.InUse
            : Result.Done();
    }

    private async Task<Result> RestoreAsync(
        BackupManifest manifest,
        string folder,
        NpgsqlDataSource owner,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var file in manifest.Files.Where(file => file.Path.StartsWith($"{BackupManifest.AttachmentsFolder}/", StringComparison.Ordinal))
        )
        {
            await using var content = File.OpenRead(Path.Combine(folder, file.Path));
            var stored = await attachments.SaveAsync(content, file.FileName ?? file.Sha256, file.SizeBytes, cancellationToken);
            if (stored.Failed)
            {
                return BackupErrors.AttachmentRefused(file.Path, stored.Errors);
            }
        }

        await SchemaMigrator.PrepareAsync(owner, cancellationToken);
        var aside = await SetAsideAsync(owner, cancellationToken);
        var restored = await PostgresTool.RunAsync(
            "pg_restore",
            settings.Owner,
            [
                "--single-transaction",
                "--exit-on-error",
                "--no-owner",
                "--no-password",
                $"--dbname={new NpgsqlConnectionStringBuilder(settings.Owner).Database}",
                Path.Combine(folder, BackupManifest.DatabaseFile),
            ],
            cancellationToken
        );
        if (restored.Failed)
        {
            await RenameAsync(owner, aside, schema => AsidePrefix + schema, schema => schema, CancellationToken.None);
            return restored;
        }

        await DropAsync(owner, AsideSchemas, CancellationToken.None);
        await CopyKeysAsync(manifest, folder, cancellationToken);
        var migrated = await SchemaMigrator.MigrateAsync(owner, Rooms.Migrations, cancellationToken);
        return migrated.Failed ? Result.Fail(migrated.Errors) : Result.Done();
    }

    private static async Task<IReadOnlyList<string>> SetAsideAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        var existing = await ExistingAsync(owner, Schemas, cancellationToken);
        await DropAsync(owner, [.. existing.Select(schema => AsidePrefix + schema)], cancellationToken);
        await RenameAsync(owner, existing, schema => schema, schema => AsidePrefix + schema, cancellationToken);
        return existing;
    }

    private static Task RenameAsync(
        NpgsqlDataSource owner,
        IReadOnlyList<string> schemas,
        Func<string, string> from,
        Func<string, string> to,
        CancellationToken cancellationToken
    ) => ExecuteAsync(owner, string.Concat(schemas.Select(name => $"ALTER SCHEMA {from(name)} RENAME TO {to(name)};")), cancellationToken);

    private static Task DropAsync(NpgsqlDataSource owner, IReadOnlyList<string> schemas, CancellationToken cancellationToken) =>
        ExecuteAsync(owner, string.Concat(schemas.Select(schema => $"DROP SCHEMA IF EXISTS {schema} CASCADE;")), cancellationToken);

    private static async Task ExecuteAsync(NpgsqlDataSource owner, string statements, CancellationToken cancellationToken)
    {
        if (statements.Length == 0)
        {
            return;
        }

        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"SET LOCAL lock_timeout = '60s'; {statements}", connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ExistingAsync(
        NpgsqlDataSource owner,
        IReadOnlyList<string> schemas,
        CancellationToken cancellationToken
    )
    {
        await using var command = owner.CreateCommand(
            "SELECT coalesce(array_agg(nspname::text), '{}') FROM pg_namespace WHERE nspname = ANY ($1)"
        );
        command.Parameters.Add(new() { Value = schemas.ToArray() });
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    // Of other people's sessions PostgreSQL shows an ordinary role only that they are there. A session that was just closed takes a moment to go.
    private async Task<bool> IsInUseAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        for (var look = 0; look < LooksForOthers; look++)
        {
            await using var command = owner.CreateCommand(
                """
                SELECT EXISTS (
                    SELECT FROM pg_stat_activity
                    WHERE datname = current_database() AND usename IS NOT NULL AND pid <> pg_backend_pid())
                """
            );
            if (await command.ExecuteScalarAsync(cancellationToken) is false)
            {
                return false;
            }

            await Task.Delay(TimeBetweenLooks, clock, cancellationToken);
        }

        return true;
    }

    private async Task CopyKeysAsync(BackupManifest manifest, string folder, CancellationToken cancellationToken)
    {
        foreach (var file in manifest.Files.Where(file => file.Path.StartsWith($"{BackupManifest.KeysFolder}/", StringComparison.Ordinal)))
        {
            await using var content = File.OpenRead(Path.Combine(folder, file.Path));
            await PrivateFiles.CopyAsync(content, Path.Combine(settings.KeysFolder, Path.GetFileName(file.Path)), cancellationToken);
        }
    }
}
