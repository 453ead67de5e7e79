using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Host.Verbs.Backups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Host.Tests.Verbs.Backups;

public sealed record EvidenceKept(Guid UnitId, Guid SubjectId, string FileName) : IEvent;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"backup-{Guid.CreateVersion7():n}");
    private readonly List<OwnDatabase> _databases = [];
    private readonly Guid _unitId = Guid.CreateVersion7();
    private OwnDatabase _source = null!;
    private AttachmentHash _hash = null!;

    private string DumpFile => Path.Combine(_folder, BackupManifest.DatabaseFile);

    public async ValueTask InitializeAsync()
    {
        _source = await DatabaseAsync(migrated: true);
        _hash = await KeepAttachmentAsync(_source, "Biên bản kiểm tra quý I");
        Directory.CreateDirectory(_source.Settings.KeysFolder);
        await File.WriteAllTextAsync(Path.Combine(_source.Settings.KeysFolder, "key-1.xml"), "<key/>");
        (await BackupAsync(_source)).Value.MissingAttachments.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Restore_WhenTheDatabaseIsEmpty_BringsBackRowsFilesKeysAndRowLevelSecurity()
    {
        var target = await DatabaseAsync(migrated: false);

        (await RestoreAsync(target)).Errors.ShouldBeEmpty();

        (await target.CountsAsync()).ShouldBe(await _source.CountsAsync());
        await using var owner = NpgsqlDataSource.Create(target.Settings.Owner);
        var chain = (await AuditVerification.VerifyAsync(owner, default)).ShouldHaveSingleItem();
        (chain.UnitId, chain.Entries, chain.FirstBroken).ShouldBe((_unitId, 1L, null));
        (await Store(target).VerifyAsync(_hash, default)).ShouldBe(AttachmentCondition.Whole);
        (await File.ReadAllTextAsync(Path.Combine(target.Settings.KeysFolder, "key-1.xml"))).ShouldBe("<key/>");
        (await CountAsServedAsync(target, [])).ShouldBe(0L);
        (await CountAsServedAsync(target, [_unitId])).ShouldBe(1L);
        await KeepAttachmentAsync(target, "Ghi tiếp sau khi khôi phục");
        (await CountAsServedAsync(target, [_unitId])).ShouldBe(2L);
    }

    [Fact]
    public async Task Restore_WhenTheDatabaseHoldsData_NeedsForceAndThenReplacesAllOfIt()
    {
        var target = await DatabaseAsync(migrated: true);
        await KeepAttachmentAsync(target, "Việc khác");
        await KeepAttachmentAsync(target, "Việc khác nữa");
        var before = await target.CountsAsync();

        (await RestoreAsync(target)).Errors.ShouldBe([BackupErrors.DatabaseNotEmpty]);
        (await target.CountsAsync()).ShouldBe(before);

        (await RestoreAsync(target, force: true)).Errors.ShouldBeEmpty();
        (await target.CountsAsync()).ShouldBe(await _source.CountsAsync());
    }

    [Fact]
    public async Task Restore_WhenAFileIsDamaged_ChangesNothing()
    {
        var target = await DatabaseAsync(migrated: false);
        await using (var dump = File.OpenWrite(DumpFile))
        {
            dump.Seek(-1, SeekOrigin.End);
            dump.WriteByte(0xFF);
        }

        (await RestoreAsync(target)).Errors.ShouldBe([BackupErrors.FileDamaged(BackupManifest.DatabaseFile)]);
        (await target.ReadAsync("SELECT count(*) FROM pg_namespace WHERE nspname = 'foundation'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Restore_WhenTheDumpCannotBeRead_LeavesTheDataThatWasThere()
    {
        var target = await DatabaseAsync(migrated: true);
        await KeepAttachmentAsync(target, "Việc khác");
        var before = await target.CountsAsync();
        await ReplaceFileAsync(DumpFile, "PGDMP, but no more");

        (await RestoreAsync(target, force: true)).Errors.ShouldHaveSingleItem().Code.ShouldBe("host.backup.tool_failed");

        (await target.CountsAsync()).ShouldBe(before);
        (await CountAsServedAsync(target, [_unitId])).ShouldBe(1L);
    }

    [Fact]
    public async Task Restore_WhenTheBackupIsOfALaterVersion_IsRefused()
    {
        var target = await DatabaseAsync(migrated: false);
        var manifest = (await BackupManifest.ReadAsync(_folder, default))!;
        await (manifest with { Migrations = [.. manifest.Migrations, new("planning", "9999_later", "00")] }).WriteAsync(_folder, default);

        (await RestoreAsync(target)).Errors.ShouldBe([BackupErrors.OtherVersion("planning/9999_later")]);
    }

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("/etc/hostname")]
    public async Task Restore_WhenTheManifestPointsOutside_IsRefused(string path)
    {
        var target = await DatabaseAsync(migrated: false);
        var manifest = (await BackupManifest.ReadAsync(_folder, default))!;
        await (manifest with { Files = [.. manifest.Files, new(path, 0, "")] }).WriteAsync(_folder, default);

        (await RestoreAsync(target)).Errors.ShouldBe([BackupErrors.FileDamaged(path)]);
    }

    [Fact]
    public async Task Restore_WhenSomebodyStillUsesTheDatabase_IsRefused()
    {
        var target = await DatabaseAsync(migrated: true);
        await using var serving = new NpgsqlConnection(target.Settings.Application);
        await serving.OpenAsync();

        (await RestoreAsync(target, force: true)).Errors.ShouldBe([BackupErrors.InUse]);
    }

    [Fact]
    public async Task Backup_WhenTheFolderHoldsFiles_IsRefusedAndTheyStay()
    {
        (await BackupAsync(_source)).Errors.ShouldBe([BackupErrors.FolderNotEmpty(_folder)]);
        (await BackupManifest.ReadAsync(_folder, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Backup_WhenAnAttachmentIsMissing_IsMadeAndTellsWhich()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(Path.Combine(_source.Settings.VarFolder, "attachments"), recursive: true);

        (await BackupAsync(_source)).Value.MissingAttachments.ShouldBe([_hash.Value]);
    }

    private async Task<OwnDatabase> DatabaseAsync(bool migrated)
    {
        var database = await OwnDatabase.CreateAsync(migrated);
        _databases.Add(database);
        return database;
    }

    private Task<Result<BackupManifest>> BackupAsync(OwnDatabase database) =>
        new BackupWriter(database.Settings, Store(database), TimeProvider.System).WriteAsync(_folder, default);

    private Task<Result<BackupManifest>> RestoreAsync(OwnDatabase database, bool force = false) =>
        new BackupReader(database.Settings, Store(database), TimeProvider.System).RestoreAsync(_folder, force, default);

    private static IAttachmentStore Store(OwnDatabase database) =>
        Rooms.OpenAttachments(new ConfigurationBuilder().Build(), database.Settings);

    private async Task<AttachmentHash> KeepAttachmentAsync(OwnDatabase database, string text)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddFoundation(database.Settings.Application)
            .AddSingleton(Store(database))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(_unitId, Actor.System);
        await work.OpenAsync([_unitId], default);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var book = scope.ServiceProvider.GetRequiredService<AttachmentBook>();
        var kept = (await book.KeepAsync(_unitId, "bien-ban.txt", content, 1000, default)).Value;
        (await work.CommitAsync([new EvidenceKept(_unitId, kept.Id, kept.FileName)], null, default)).Failed.ShouldBeFalse();
        return AttachmentHash.Parse(kept.Sha256);
    }

    private static async Task<long> CountAsServedAsync(OwnDatabase database, Guid[] scope)
    {
        await using var dataSource = NpgsqlDataSource.Create(database.Settings.Application);
        await using var work = new UnitOfWork(dataSource, new CurrentUser(), TimeProvider.System);
        await work.OpenAsync(scope, default);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM foundation.attachment", work.Connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Replaces a file together with its line in the manifest, so that only the reader of the content can find out.</summary>
    private async Task ReplaceFileAsync(string path, string content)
    {
        await File.WriteAllTextAsync(path, content);
        var manifest = (await BackupManifest.ReadAsync(_folder, default))!;
        var name = Path.GetRelativePath(_folder, path);
        var line = new BackupFile(name, new FileInfo(path).Length, await PrivateFiles.HashAsync(path, default));
        await (manifest with { Files = [.. manifest.Files.Where(file => file.Path != name), line] }).WriteAsync(_folder, default);
    }
}
