using System.Security.Cryptography.X509Certificates;
using CaiCach.Documents.Signatures;

namespace CaiCach.Documents.Tests.Signatures;

public sealed class SignatureTrustTests : IDisposable
{
    private static readonly DateTimeOffset Now = GivenCertificate.Now;
    private static readonly PdfSignatureOrder Order = new(["Ký bởi: Hà Thị Mẫu"], "Phê duyệt", Now);

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void Read_TellsWhetherTheSignerIsKnown()
    {
        var signed = Sign(GivenPdf.Classic());
        using var other = new GivenCertificate();
        using var alone = _given.Open(isSelfSigned: true);

        TrustOf(signed, _given.Trust, Now).ShouldBe((SignerTrust.Trusted, false));
        TrustOf(signed, _given.Trust, Now.AddYears(2)).ShouldBe((SignerTrust.Trusted, true));
        TrustOf(signed, other.Trust, Now).ShouldBe((SignerTrust.UnknownIssuer, false));
        TrustOf(signed, new SignatureTrust([]), Now).ShouldBe((SignerTrust.UnknownIssuer, false));
        TrustOf(PdfSigner.Sign(GivenPdf.Classic(), alone, Order).Content!, _given.Trust, Now).ShouldBe((SignerTrust.SelfSigned, false));
        using var early = SigningCertificate.Open(_given.File(from: Now.AddDays(-1)), GivenCertificate.Password, Now, out _)!;
        var before = PdfSigner.Sign(GivenPdf.Classic(), early, Order with { SignedAt = Now.AddDays(-2) }).Content!;
        TrustOf(before, _given.Trust, Now).ShouldBe((SignerTrust.NotValidThen, false));
    }

    [Fact]
    public void Load_TakesRootsAndPassesOverOtherFiles()
    {
        var folder = Directory.CreateTempSubdirectory("caicach-trust-");
        File.WriteAllText(Path.Combine(folder.FullName, "goc.pem"), _given.Root.ExportCertificatePem());
        File.WriteAllBytes(Path.Combine(folder.FullName, "goc2.cer"), _given.Root.Export(X509ContentType.Cert));
        File.WriteAllText(Path.Combine(folder.FullName, "hong.crt"), "không phải chứng thư");
        File.WriteAllText(Path.Combine(folder.FullName, "ghi-chu.txt"), "ghi chú");

        SignatureTrust.Load(folder.FullName).RootsCount.ShouldBe(2);
        SignatureTrust.Load(Path.Combine(folder.FullName, "khong-co")).RootsCount.ShouldBe(0);
        TrustOf(Sign(GivenPdf.Classic()), SignatureTrust.Load(folder.FullName), Now).Trust.ShouldBe(SignerTrust.Trusted);
        folder.Delete(recursive: true);
    }

    private static (SignerTrust Trust, bool IsExpired) TrustOf(byte[] file, SignatureTrust trust, DateTimeOffset now)
    {
        var one = PdfSignatureReader.Read(file, trust, now, CancellationToken.None).All.ShouldHaveSingleItem();
        one.Verdict.ShouldBe(SignatureVerdict.Valid);
        return (one.Trust, one.IsExpiredNow);
    }

    private byte[] Sign(byte[] file)
    {
        using var person = _given.Open();
        return PdfSigner.Sign(file, person, Order).Content.ShouldNotBeNull();
    }
}
