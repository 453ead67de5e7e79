using CaiCach.Documents.Signatures;
using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Signing;

/// <summary>Certificates in the hands of a test's people.</summary>
internal static class GivenSignatures
{
    /// <summary>A PKCS#12 file as a form takes it.</summary>
    public static TestFile P12(this GivenCertificate given, string name = "Hà Thị Mẫu") =>
        new("chung-thu.p12", given.File(name), "application/x-pkcs12");

    /// <summary>What a form asks for beside it.</summary>
    public static (string, object?)[] WithKey(this GivenCertificate given, string name = "Hà Thị Mẫu") =>
        [("Certificate", given.P12(name)), ("Password", GivenCertificate.Password)];

    /// <summary>A file with one more signature, as a tool of one's own makes it.</summary>
    public static byte[] Sign(this GivenCertificate given, byte[] file)
    {
        using var person = given.Open();
        return PdfSigner.Sign(file, person, new PdfSignatureOrder(["Ký bởi: Hà Thị Mẫu"], "Ký", GivenCertificate.Now)).Content!;
    }

    /// <summary>The certificate of the agency, put in by the administrator.</summary>
    public static async Task KeepAgencyKeyAsync(this Commune commune, GivenCertificate given)
    {
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/ky-so/chung-thu");
        (await page.PostFormAsync("form#nap", given.WithKey("UBND xã Mẫu"))).ShouldSay("Đã lưu thay đổi.");
    }
}
