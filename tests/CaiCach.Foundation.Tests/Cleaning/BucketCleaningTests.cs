using System.Text;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Tests.Attachments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Foundation.Tests.Cleaning;

public sealed class BucketCleaningTests : IAsyncLifetime
{
    private readonly S3Server _server = new();
    private readonly GroundDatabase _database = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3-spool");
    private Ground _ground = null!;
    private IAttachmentStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _database.InitializeAsync();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new(AttachmentStorage.Setting, $"s3://{S3Server.Bucket}?endpoint={_server.Endpoint}"),
                new(AttachmentStorage.AccessKeySetting, S3Server.Key),
                new(AttachmentStorage.SecretKeySetting, S3Server.Key),
            ])
            .Build();
        _store = AttachmentStorage.Open(settings, _folder.FullName);
        _ground = _database.Start(services => services.AddSingleton(_store).AddSingleton<IConfiguration>(settings));
    }

    public async ValueTask DisposeAsync()
    {
        await _ground.DisposeAsync();
        await _database.DisposeAsync();
        (_store as IDisposable)?.Dispose();
        _folder.Delete(recursive: true);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Clean_WhenTheProgramDiedBetweenStoringAndSaving_DeletesTheObjectOfNoneAfterADay()
    {
        var (kept, orphan) = (await KeepAsync("kept in a bucket", commits: true), await KeepAsync("orphan", commits: false));
        (await UnkeptAsync()).ShouldBe([orphan]);
        await CleanAsync();
        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Whole, "its request may still run");

        MakeOld(kept);
        MakeOld(orphan);
        await CleanAsync();

        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Missing);
        (await _store.VerifyAsync(kept, default)).ShouldBe(AttachmentCondition.Whole);
        (await UnkeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Clean_WhenAnotherUploadHasJustStoredTheSameBytes_LeavesThem()
    {
        var orphan = await KeepAsync("twice", commits: false);
        MakeOld(orphan);

        await KeepAsync("twice", commits: false);
        await CleanAsync();

        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Whole);
    }

    private Task CleanAsync() => _ground.Get<DailyCleaning>().CleanAsync(default);

    private async Task<IReadOnlyList<AttachmentHash>> UnkeptAsync() =>
        await UnkeptContents.FindAsync(_store, _ground.Get<NpgsqlDataSource>(), default).ToListAsync();

    private void MakeOld(AttachmentHash hash) =>
        File.SetLastWriteTimeUtc(_server.ObjectPath(hash.Value), _ground.Clock.GetUtcNow().AddDays(-2).UtcDateTime);

    private Task<AttachmentHash> KeepAsync(string text, bool commits) =>
        _ground.AskAsync<AttachmentBook, AttachmentHash>(
            async (book, work) =>
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
                var kept = await book.KeepAsync(_ground.UnitId, "a.txt", content, 1000, default);
                if (commits)
                {
                    await work.CommitAsync([], null, default);
                }

                return AttachmentHash.Parse(kept.Value.Sha256);
            }
        );
}
