using System.Diagnostics;
using CaiCach.Documents.Signatures;

namespace CaiCach.Documents.Tests.Signatures;

public sealed class PdfPageAdderTests : IDisposable
{
    private static readonly AddedLine[] Words =
    [
        new("LỜI CHỨNG", AddedLinePlace.Middle) { Points = 15 },
        new("Bản sao điện tử đúng với bản chính"),
        new("Hà Thị Mẫu", AddedLinePlace.Signer),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    // poppler is the independent judge of what is read.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_BehindEitherStructure_KeepsEveryByteAndIsReadAndSigned(bool isPacked)
    {
        var source = isPacked ? GivenPdf.Packed() : GivenPdf.Classic();

        var added = PdfPageAdder.Add(source, Words).Content.ShouldNotBeNull();

        added.AsSpan(0, source.Length).SequenceEqual(source).ShouldBeTrue();
        var read = await TextAsync(added);
        read.ShouldContain("Giay khai sinh");
        read.Split('\f')[1].ShouldContain("LỜI CHỨNG");
        read.Split('\f')[1].ShouldContain("Bản sao điện tử đúng với bản chính");
        using var given = new GivenCertificate();
        using var person = given.Open();
        var order = new PdfSignatureOrder(["Ký bởi: Hà Thị Mẫu"], "Chứng thực", GivenCertificate.Now);
        var signed = PdfSigner.Sign(added, person, order).Content.ShouldNotBeNull();
        var found = PdfSignatureReader.Read(signed, given.Trust, GivenCertificate.Now, TestContext.Current.CancellationToken);
        found.All.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        (await TextAsync(signed)).Split('\f')[1].ShouldContain("Ký bởi: Hà Thị Mẫu");
    }

    [Fact]
    public void Add_BehindASignature_IsAChangeAndNoneOfTheSignatures()
    {
        using var given = new GivenCertificate();
        using var person = given.Open();
        var order = new PdfSignatureOrder(["Ký bởi: Hà Thị Mẫu"], "Chứng thực", GivenCertificate.Now);
        var signed = PdfSigner.Sign(GivenPdf.Classic(), person, order).Content!;

        var added = PdfPageAdder.Add(signed, Words).Content.ShouldNotBeNull();

        var found = PdfSignatureReader.Read(added, given.Trust, GivenCertificate.Now, TestContext.Current.CancellationToken);
        found.All.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Add_ToWhatIsNoPdfOrLockedOrFull_IsRefused()
    {
        PdfPageAdder.Add("MZ không phải PDF"u8.ToArray(), Words).Refusal.ShouldBe(PdfSigningRefusal.Damaged);
        PdfPageAdder.Add("%PDF-1.7\nhỏng"u8.ToArray(), Words).Refusal.ShouldBe(PdfSigningRefusal.Damaged);
        Should.Throw<ArgumentException>(() => PdfPageAdder.Add(GivenPdf.Classic(), [.. Enumerable.Repeat(Words[1], 60)]));
    }

    private async Task<string> TextAsync(byte[] pdf)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
        using var tool = Process.Start(
            new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var text = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
