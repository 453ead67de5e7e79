using CaiCach.Foundation.Attachments;
using Microsoft.Extensions.Configuration;

namespace CaiCach.Foundation.Tests.Attachments;

public sealed class S3AttachmentStoreTests : AttachmentStoreContract, IClassFixture<S3Server>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3-spool");
    private readonly S3Server _server;
    private readonly IAttachmentStore _store;

    public S3AttachmentStoreTests(S3Server server)
    {
        _server = server;
        _store = AttachmentStorage.Open(Settings($"s3://{S3Server.Bucket}?endpoint={server.Endpoint}"), _folder.FullName);
    }

    private protected override IAttachmentStore Store => _store;

    private protected override int SpooledFiles => Directory.GetFiles(Path.Combine(_folder.FullName, "incoming")).Length;

    public void Dispose()
    {
        (_store as IDisposable)?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task SaveAsync_WhenTheServerHasIt_ThenItKeepsTheBytesAndNothingElse()
    {
        var bytes = Pdf(100_000);

        var hash = (await SaveAsync(bytes, "a.pdf")).Value.Hash;

        (await File.ReadAllBytesAsync(_server.ObjectPath(hash.Value), Cancellation)).ShouldBe(bytes);
    }

    [Fact]
    public async Task VerifyAsync_WhenTheServersBytesWereChanged_ThenIsDamaged()
    {
        var bytes = Pdf(1000);
        var hash = (await SaveAsync(bytes, "a.pdf")).Value.Hash;
        bytes[500] ^= 1;
        await File.WriteAllBytesAsync(_server.ObjectPath(hash.Value), bytes, Cancellation);

        (await Store.VerifyAsync(hash, Cancellation)).ShouldBe(AttachmentCondition.Damaged);
    }

    [Fact]
    public void Open_WhenNothingOrAFolderIsSet_ThenKeepsInAFolder()
    {
        AttachmentStorage.Open(Settings(null), _folder.FullName).ShouldBeOfType<FolderAttachmentStore>();
        AttachmentStorage.Open(Settings(_folder.FullName), "/nowhere").ShouldBeOfType<FolderAttachmentStore>();
    }

    [Theory]
    [InlineData("ftp://attachments")]
    [InlineData("s3://")]
    public void Open_WhenTheSettingIsOfNeitherForm_ThenSaysWhichFormsThereAre(string setting) =>
        Should
            .Throw<InvalidOperationException>(() => AttachmentStorage.Open(Settings(setting), _folder.FullName))
            .Message.ShouldContain("s3://BUCKET");

    private static IConfiguration Settings(string? attachments) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [AttachmentStorage.Setting] = attachments,
                    [AttachmentStorage.AccessKeySetting] = S3Server.Key,
                    [AttachmentStorage.SecretKeySetting] = S3Server.Key,
                }
            )
            .Build();
}
