using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using CaiCach.Documents.Signatures;

namespace CaiCach.Documents.Tests.Signatures;

public sealed class PdfSignerTests : IDisposable
{
    private static readonly DateTimeOffset Now = GivenCertificate.Now;

    private readonly GivenCertificate _given = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-sign-");

    public void Dispose()
    {
        _given.Dispose();
        _folder.Delete(recursive: true);
    }

    // pdfsig (poppler, NSS) is the independent judge of both.
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Sign_ByPersonThenAgency_LeavesBothValidForUsAndForPdfsig(bool isPacked, bool isRsa)
    {
        var source = isPacked ? GivenPdf.Packed() : GivenPdf.Classic();
        using var person = _given.Open("Hà Thị Mẫu", isRsa);
        using var agency = _given.Open("UBND xã Mẫu", isRsa);

        var first = Sign(source, person, "Hà Thị Mẫu");
        var second = Sign(first, agency, "UBND xã Mẫu");

        first.AsSpan(0, source.Length).SequenceEqual(source).ShouldBeTrue();
        second.AsSpan(0, first.Length).SequenceEqual(first).ShouldBeTrue();
        var read = PdfSignatureReader.Read(second, _given.Trust, Now, TestContext.Current.CancellationToken);
        read.All.Select(one => (one.Signer!.Holder, one.Verdict, one.Changes, one.Trust))
            .ShouldBe([
                ("Hà Thị Mẫu", SignatureVerdict.Valid, ChangesAfter.SignaturesOnly, SignerTrust.Trusted),
                ("UBND xã Mẫu", SignatureVerdict.Valid, ChangesAfter.None, SignerTrust.Trusted),
            ]);
        read.All[0].Signer!.Organisation.ShouldBe("UBND xã Mẫu");
        read.All[0].ClaimedAt.ShouldBe(Now);
        var judged = await PdfsigAsync(second);
        judged.Split("Signature Validation: Signature is Valid.").Length.ShouldBe(3, judged);
        judged.Split("ETSI.CAdES.detached").Length.ShouldBe(3, judged);
        judged.ShouldContain("Total document signed");
    }

    [Fact]
    public async Task Sign_WithManyAtOnce_EmbedsItsLettersInEach()
    {
        using var person = _given.Open();
        var signed = new byte[8][];
        await Parallel.ForAsync(
            0,
            signed.Length,
            TestContext.Current.CancellationToken,
            (i, _) =>
            {
                signed[i] = Sign(GivenPdf.Classic($"So {i}"), person, $"Nguyễn Thị Mẫu {i}");
                return ValueTask.CompletedTask;
            }
        );

        signed.ShouldAllBe(file => GivenPdf.Text(file).Contains("FontFile2", StringComparison.Ordinal));
        signed.ShouldAllBe(file => file.Length < 60_000);
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    public async Task Sign_WhenThePageIsTurned_IsReadByPdfsig(string turn)
    {
        using var person = _given.Open();

        (await PdfsigAsync(Sign(GivenPdf.Classic(page: turn), person, "Hà Thị Mẫu"))).ShouldContain("Signature is Valid.");
    }

    public static TheoryData<string, string, PdfSigningRefusal> Refused =>
        new()
        {
            { "no PDF", "chữ", PdfSigningRefusal.Damaged },
            { "no cross-references", "%PDF-1.7\n%%EOF\n", PdfSigningRefusal.Damaged },
            {
                "cross-references in a circle",
                "%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n",
                PdfSigningRefusal.Damaged
            },
            {
                "deep nesting",
                $"%PDF-1.7\nxref\n0 0\ntrailer\n{new string('[', 100_000)}\nstartxref\n9\n%%EOF\n",
                PdfSigningRefusal.Damaged
            },
            {
                "encrypted",
                "%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R/Encrypt 2 0 R>>\nstartxref\n9\n%%EOF\n",
                PdfSigningRefusal.Encrypted
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Sign_WhenTheFileCannotBeSigned_SaysWhy(string why, string file, PdfSigningRefusal refusal)
    {
        using var person = _given.Open();

        PdfSigner.Sign(GivenPdf.Bytes(file), person, Order("Hà Thị Mẫu")).ShouldBe(new PdfSigning(null, refusal), why);
    }

    [Fact]
    public void Sign_WhenACertificationForbidsChanges_IsRefused()
    {
        using var person = _given.Open();
        var locked = GivenPdf.Classic(
            catalogue: "/Perms<</DocMDP 6 0 R>>",
            more: "<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>"
        );

        PdfSigner.Sign(locked, person, Order("Hà Thị Mẫu")).Refusal.ShouldBe(PdfSigningRefusal.Locked);
    }

    [Fact]
    public void Open_WhenTheFileCannotSign_SaysWhy()
    {
        RefusalOf([0x30, 0x01], "x").ShouldBe(CertificateRefusal.NotPkcs12);
        RefusalOf([], "x").ShouldBe(CertificateRefusal.NotPkcs12);
        RefusalOf(new byte[SignatureLimits.CertificateFileMaxBytes + 1], "x").ShouldBe(CertificateRefusal.NotPkcs12);
        RefusalOf(_given.File(), "sai").ShouldBe(CertificateRefusal.WrongPassword);
        RefusalOf(_given.File(to: Now.AddDays(-1))).ShouldBe(CertificateRefusal.Expired);
        RefusalOf(_given.File(from: Now.AddDays(1))).ShouldBe(CertificateRefusal.Expired);
        RefusalOf(_given.File(use: X509KeyUsageFlags.KeyEncipherment)).ShouldBe(CertificateRefusal.WrongUse);
        RefusalOf(_given.File(isRsa: true, rsaBits: 1024)).ShouldBe(CertificateRefusal.NoKey);
        RefusalOf(new X509Certificate2Collection(_given.Root).Export(X509ContentType.Pkcs12, GivenCertificate.Password)!)
            .ShouldBe(CertificateRefusal.WrongUse);
    }

    private static CertificateRefusal RefusalOf(byte[] file, string password = GivenCertificate.Password)
    {
        using var certificate = SigningCertificate.Open(file, password, Now, out var refusal);
        return refusal;
    }

    private static PdfSignatureOrder Order(string name) =>
        new([$"Ký bởi: {name}", "Cơ quan: Ủy ban nhân dân xã Mẫu", "Ký ngày: 16/03/2026 08:00:00"], "Phê duyệt kết quả", Now);

    private static byte[] Sign(byte[] file, SigningCertificate certificate, string name) =>
        PdfSigner.Sign(file, certificate, Order(name)).Content.ShouldNotBeNull();

    private async Task<string> PdfsigAsync(byte[] file)
    {
        var path = Path.Combine(_folder.FullName, "signed.pdf");
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        using var process = Process.Start(
            new ProcessStartInfo("pdfsig", [path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said + await errors;
    }
}
