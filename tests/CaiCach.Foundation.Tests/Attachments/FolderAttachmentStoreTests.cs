using CaiCach.Foundation.Attachments;
using CaiCach.Testing;

namespace CaiCach.Foundation.Tests.Attachments;

public sealed class FolderAttachmentStoreTests : AttachmentStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attachments");
    private readonly FolderAttachmentStore _store;

    public FolderAttachmentStoreTests() => _store = new FolderAttachmentStore(_folder.FullName);

    private protected override IAttachmentStore Store => _store;

    private protected override int SpooledFiles => Directory.GetFiles(Path.Combine(_folder.FullName, "incoming")).Length;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task SaveAsync_WhenTheBytesAreKeptAlready_ThenTheirFileStaysAndIsYoungAgain()
    {
        var bytes = Pdf(1000);
        var path = _store.PathOf((await SaveAsync(bytes, "a.pdf")).Value.Hash);
        var before = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, before);

        await SaveAsync(bytes, "b.pdf");

        File.GetLastWriteTimeUtc(path).ShouldBeGreaterThan(before, "the daily cleaning leaves it to the new upload");
        path.ShouldContain($"{Path.DirectorySeparatorChar}{Path.GetFileName(path)[..2]}{Path.DirectorySeparatorChar}");
        new FileInfo(path).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task SaveAsync_WhenManySaveTheSameBytesAtOnce_ThenAllGetTheOneWholeFile()
    {
        var bytes = Pdf(300_000);

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync(bytes, $"{i}.pdf")));

        saved.Select(result => result.Value.Hash).Distinct().ShouldHaveSingleItem();
        (await ReadAsync(saved[0].Value.Hash)).ShouldBe(bytes);
        SpooledFiles.ShouldBe(0);
    }

    [Fact]
    public async Task VerifyAsync_WhenAFileWasChanged_ThenIsDamagedAndACutOneIsMendedByTheNextUpload()
    {
        var bytes = Pdf(1000);
        var hash = (await SaveAsync(bytes, "a.pdf")).Value.Hash;
        await File.WriteAllBytesAsync(_store.PathOf(hash), bytes[..500], Cancellation);

        (await Store.VerifyAsync(hash, Cancellation)).ShouldBe(AttachmentCondition.Damaged);

        await SaveAsync(bytes, "a.pdf");
        (await Store.VerifyAsync(hash, Cancellation)).ShouldBe(AttachmentCondition.Whole);
    }

    [Fact]
    public async Task DeleteAbandonedUploads_WhenACrashLeftOne_ThenDeletesTheOldOnly()
    {
        var (old, running) = (Spooled("1.upload"), Spooled("2.upload"));
        await File.WriteAllTextAsync(old, "x", Cancellation);
        await File.WriteAllTextAsync(running, "x", Cancellation);
        File.SetLastWriteTimeUtc(old, File.GetLastWriteTimeUtc(running).AddDays(-2));

        AttachmentStorage.DeleteAbandonedUploads(_store, TimeProvider.System).ShouldBe(1);

        File.Exists(old).ShouldBeFalse();
        File.Exists(running).ShouldBeTrue();
    }

    [Fact]
    public async Task SaveAsync_WhenTheDiskIsFull_ThenSaysSoKeepsNothingAndTakesASmallerFile()
    {
        var disk = _folder.CreateSubdirectory("disk").FullName;
        using var tiny = await TinyDisk.TryMountAsync(disk, "256k", Cancellation);
        if (tiny is null)
        {
            // Only root may mount: then at least the system's own error must be known.
            StorageFull.Is(new IOException("No space left on device", 28)).ShouldBeTrue();
            return;
        }

        var store = new FolderAttachmentStore(disk);
        using var large = new MemoryStream(Pdf(1_000_000));
        using var small = new MemoryStream(Pdf(10_000));

        var refused = await store.SaveAsync(large, "a.pdf", AttachmentLimits.MostBytes, Cancellation);
        var taken = await store.SaveAsync(small, "a.pdf", AttachmentLimits.MostBytes, Cancellation);

        refused.Errors.ShouldBe([AttachmentErrors.StorageFull]);
        Directory.GetFiles(Path.Combine(disk, "incoming")).ShouldBeEmpty();
        taken.Failed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(28, true)] // ENOSPC
    [InlineData(122, true)] // EDQUOT
    [InlineData(13, false)] // EACCES
    public void StorageFull_WhenTheSystemReportsAnError_ThenKnowsTheFullDisk(int error, bool isFull) =>
        StorageFull.Is(new IOException("…", error)).ShouldBe(isFull);

    private string Spooled(string name) => Path.Combine(_folder.FullName, "incoming", name);
}
