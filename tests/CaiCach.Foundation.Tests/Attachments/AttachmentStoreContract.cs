using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Attachments;

namespace CaiCach.Foundation.Tests.Attachments;

/// <summary>What every store does, tried against each.</summary>
public abstract class AttachmentStoreContract
{
    private protected abstract IAttachmentStore Store { get; }

    /// <summary>How many uploads wait in the spool.</summary>
    private protected abstract int SpooledFiles { get; }

    [Fact]
    public async Task SaveAsync_WhenAFileIsTaken_ThenTheSameBytesComeBackUnderTheirHash()
    {
        var bytes = Pdf(5_000_000);

        var saved = (await SaveAsync(bytes, "Kế hoạch.pdf")).Value;

        saved.Hash.Value.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        (saved.SizeBytes, saved.Type, saved.FileName).ShouldBe((bytes.Length, AttachmentType.Pdf, "Kế hoạch.pdf"));
        (await ReadAsync(saved.Hash)).ShouldBe(bytes);
        (await Store.VerifyAsync(saved.Hash, Cancellation)).ShouldBe(AttachmentCondition.Whole);
        SpooledFiles.ShouldBe(0);
    }

    [Fact]
    public async Task SaveAsync_WhenTheSameBytesComeAgain_ThenAreKeptUnderTheSameHashWithTheNewName()
    {
        var bytes = Pdf(300_000);

        var (first, second) = ((await SaveAsync(bytes, "a.pdf")).Value, (await SaveAsync(bytes, "b.pdf")).Value);

        second.ShouldBe(first with { FileName = "b.pdf" });
        (await ReadAsync(first.Hash)).ShouldBe(bytes);
        SpooledFiles.ShouldBe(0);
    }

    [Fact]
    public async Task SaveAsync_WhenAFileIsRefused_ThenSaysWhyAndKeepsNothing()
    {
        (await SaveAsync([], "a.pdf")).Errors.ShouldBe([AttachmentErrors.Empty]);
        (await SaveAsync(Pdf(1001), "a.pdf", mostBytes: 1000)).Errors.ShouldBe([AttachmentErrors.TooLarge(1000)]);
        (await SaveAsync(Pdf(1000), "a.pdf", mostBytes: 1000)).Failed.ShouldBeFalse();
        (await SaveAsync(Pdf(1000), "a.docx")).Errors.ShouldBe([AttachmentErrors.ExtensionMismatch(".docx", AttachmentType.Pdf)]);
        (await SaveAsync("MZ..."u8.ToArray(), "a.pdf")).Errors.ShouldBe([AttachmentErrors.Executable]);
        SpooledFiles.ShouldBe(0);
    }

    [Fact]
    public async Task SaveAsync_WhenTheUploadBreaksOff_ThenKeepsNothing()
    {
        using var broken = new BrokenStream(Pdf(200_000));

        await Should.ThrowAsync<IOException>(() => Store.SaveAsync(broken, "a.pdf", AttachmentLimits.MostBytes, Cancellation));

        SpooledFiles.ShouldBe(0);
    }

    [Fact]
    public async Task OpenReadAsync_WhenThereIsNoSuchFile_ThenIsNullAndVerifiedAsMissing()
    {
        var hash = AttachmentHash.Parse(new string('0', 64));

        (await Store.OpenReadAsync(hash, Cancellation)).ShouldBeNull();
        (await Store.VerifyAsync(hash, Cancellation)).ShouldBe(AttachmentCondition.Missing);
    }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected static byte[] Pdf(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        Encoding.ASCII.GetBytes("%PDF-1.7\n").CopyTo(bytes, 0);
        return bytes;
    }

    private protected async Task<Foundation.Writes.Result<StoredAttachment>> SaveAsync(
        byte[] bytes,
        string fileName,
        long mostBytes = AttachmentLimits.MostBytes
    )
    {
        using var content = new MemoryStream(bytes);
        return await Store.SaveAsync(content, fileName, mostBytes, Cancellation);
    }

    private protected async Task<byte[]> ReadAsync(AttachmentHash hash)
    {
        await using var content = (await Store.OpenReadAsync(hash, Cancellation)).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }

    /// <summary>A connection that is lost after the first bytes.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("The connection was lost.") : await base.ReadAsync(buffer, cancellationToken);
    }
}
