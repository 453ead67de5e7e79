using System.Data;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>
/// Writes a backup. The dump and the list of attachments are read from one snapshot of the database, and what an attachment is never
/// changes, so the set is consistent while the program goes on serving. The folder gets its name when it is whole.
/// </summary>
internal sealed class BackupWriter(HostSettings settings, IAttachmentStore attachments, TimeProvider clock)
{
    private readonly List<BackupFile> _files = [];
    private readonly List<string> _missing = [];

    /// <summary>Writes everything into a folder that does not exist or is empty.</summary>
    public async Task<Result<BackupManifest>> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            return BackupErrors.FolderNotEmpty(target);
        }

        var partial = $"{target}.{Guid.CreateVersion7():n}.partial";
        try
        {
            PrivateFiles.CreateFolder(partial);
            var written = await FillAsync(partial, cancellationToken);
            if (!written.Failed)
            {
                if (Directory.Exists(target))
                {
                    Directory.Delete(target);
                }

                Directory.Move(partial, target);
            }

            return written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BackupErrors.CannotUseFiles(exception.Message);
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }

    private async Task<Result<BackupManifest>> FillAsync(string folder, CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(settings.Owner);
        var migrations = await SchemaMigrator.AppliedAsync(owner, cancellationToken);
        if (migrations.Count == 0)
        {
            return BackupErrors.NotOurs;
        }

        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var createdAt = clock.GetUtcNow();
        var dumped = await DumpAsync(connection, folder, cancellationToken);
        if (dumped.Failed)
        {
            return Result<BackupManifest>.Fail(dumped.Errors);
        }

        await CopyAttachmentsAsync(await AttachmentsAsync(connection, cancellationToken), folder, cancellationToken);
        await CopyKeysAsync(folder, cancellationToken);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat,
            createdAt,
            SchemaMigrator.Fingerprint(Rooms.Migrations),
            migrations,
            _files,
            _missing
        );
        await manifest.WriteAsync(folder, cancellationToken);
        return manifest;
    }

    private async Task<Result> DumpAsync(NpgsqlConnection connection, string folder, CancellationToken cancellationToken)
    {
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellationToken))!;
        var path = Path.Combine(folder, BackupManifest.DatabaseFile);
        await PrivateFiles.Create(path).DisposeAsync();
        var dumped = await PostgresTool.RunAsync(
            "pg_dump",
            settings.Owner,
            [
                "--format=custom",
                "--no-owner",
                "--no-password",
                "--lock-wait-timeout=60s",
                $"--snapshot={snapshot}",
                $"--file={path}",
                .. Rooms.Migrations.Select(room => $"--schema={room.Schema}"),
            ],
            cancellationToken
        );
        if (!dumped.Failed)
        {
            await AddAsync(folder, BackupManifest.DatabaseFile, null, cancellationToken);
        }

        return dumped;
    }

    private static async Task<IReadOnlyList<(AttachmentHash Hash, string FileName)>> AttachmentsAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT sha256, min(file_name) FROM foundation.attachment GROUP BY sha256 ORDER BY sha256",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var named = new List<(AttachmentHash, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            named.Add((AttachmentHash.Parse(reader.GetString(0)), reader.GetString(1)));
        }

        return named;
    }

    private async Task CopyAttachmentsAsync(
        IReadOnlyList<(AttachmentHash Hash, string FileName)> named,
        string folder,
        CancellationToken cancellationToken
    )
    {
        foreach (var (hash, fileName) in named)
        {
            await using var content = await attachments.OpenReadAsync(hash, cancellationToken);
            if (content is null)
            {
                _missing.Add(hash.Value);
                continue;
            }

            var path = $"{BackupManifest.AttachmentsFolder}/{hash.Value[..2]}/{hash.Value}";
            await PrivateFiles.CopyAsync(content, Path.Combine(folder, path), cancellationToken);
            var file = await AddAsync(folder, path, fileName, cancellationToken);
            if (file.Sha256 != hash.Value)
            {
                _missing.Add(hash.Value);
                _files.Remove(file);
                File.Delete(Path.Combine(folder, path));
            }
        }
    }

    private async Task CopyKeysAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.KeysFolder))
        {
            return;
        }

        foreach (var key in Directory.EnumerateFiles(settings.KeysFolder, "*.xml").Order(StringComparer.Ordinal))
        {
            var path = $"{BackupManifest.KeysFolder}/{Path.GetFileName(key)}";
            await using var content = File.OpenRead(key);
            await PrivateFiles.CopyAsync(content, Path.Combine(folder, path), cancellationToken);
            await AddAsync(folder, path, null, cancellationToken);
        }
    }

    private async Task<BackupFile> AddAsync(string folder, string path, string? fileName, CancellationToken cancellationToken)
    {
        var full = Path.Combine(folder, path);
        var file = new BackupFile(path, new FileInfo(full).Length, await PrivateFiles.HashAsync(full, cancellationToken), fileName);
        _files.Add(file);
        return file;
    }
}
