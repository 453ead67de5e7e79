using System.Text.Json;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Below the backup's folder, with slashes.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="FileName">The name that an attachment came with; null for other files.</param>
internal sealed record BackupFile(string Path, long SizeBytes, string Sha256, string? FileName = null);

/// <summary>What a backup holds, written last: a folder without it is no backup.</summary>
/// <param name="Format">1; a later form has another number.</param>
/// <param name="CreatedAt">When the snapshot was taken.</param>
/// <param name="SchemaFingerprint">The version's migrations as one value.</param>
/// <param name="Migrations">The migrations that the database had.</param>
/// <param name="Files">Every other file.</param>
/// <param name="MissingAttachments">Hashes that the database names and the store did not have whole.</param>
internal sealed record BackupManifest(
    int Format,
    DateTimeOffset CreatedAt,
    string SchemaFingerprint,
    IReadOnlyList<AppliedMigration> Migrations,
    IReadOnlyList<BackupFile> Files,
    IReadOnlyList<string> MissingAttachments
)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";
    public const string DatabaseFile = "database.dump";
    public const string AttachmentsFolder = "attachments";
    public const string KeysFolder = "keys";

    private static readonly JsonSerializerOptions Json = new(EventJson.Options) { WriteIndented = true };

    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await using var file = PrivateFiles.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Json, cancellationToken);
    }

    /// <summary>Reads it; null where there is none that can be read.</summary>
    public static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(file, Json, cancellationToken);
            return manifest is { Format: CurrentFormat, Files: not null, Migrations: not null } ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first file that is missing or of other bytes, or lies outside the folder; null when all are whole.</summary>
    public async Task<string?> FirstDamagedAsync(string folder, CancellationToken cancellationToken)
    {
        if (Files.All(file => file.Path != DatabaseFile))
        {
            return DatabaseFile;
        }

        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Path);
            var isInside = file.Path.Split('/').All(part => part is not ("" or "." or "..")) && !Path.IsPathRooted(file.Path);
            if (!isInside || !File.Exists(path) || new FileInfo(path).Length != file.SizeBytes)
            {
                return file.Path;
            }

            if (await PrivateFiles.HashAsync(path, cancellationToken) != file.Sha256)
            {
                return file.Path;
            }
        }

        return null;
    }
}
