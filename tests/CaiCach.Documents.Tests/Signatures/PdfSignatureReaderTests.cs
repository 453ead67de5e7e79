using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Documents.Signatures;

namespace CaiCach.Documents.Tests.Signatures;

/// <summary>
/// Ways of deceiving readers, each on files made here: universal forgery (USF), incremental saving (ISA) and wrapping (SWA) after Mladenov and
/// others, "1 Trillion Dollar Refund", CCS 2019; shadow documents after Mainka and others, NDSS 2021.
/// </summary>
public sealed partial class PdfSignatureReaderTests : IDisposable
{
    private static readonly DateTimeOffset Now = GivenCertificate.Now;

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    public static TheoryData<string, Func<string, string>, SignatureVerdict> Forged =>
        new()
        {
            {
                "content changed",
                file => file.Replace("Giay khai sinh", "Giay khai tu !", StringComparison.Ordinal),
                SignatureVerdict.Altered
            },
            {
                "reason changed",
                file => file.Replace("/Reason <FEFF00", "/Reason <FEFF01", StringComparison.Ordinal),
                SignatureVerdict.Altered
            },
            {
                "USF: no ByteRange",
                file => file.Replace("/ByteRange [", "/ByteRangx [", StringComparison.Ordinal),
                SignatureVerdict.Malformed
            },
            { "USF: ByteRange of null", Range((_, _, _) => "null"), SignatureVerdict.Malformed },
            { "USF: negative ByteRange", Range((a, b, c) => $"[0 {a} {b} -{c}]"), SignatureVerdict.Malformed },
            { "USF: empty ByteRange", Range((_, _, _) => "[0 0 0 0]"), SignatureVerdict.Malformed },
            { "ByteRange does not begin with the file", Range((a, b, c) => $"[9 {a - 9} {b} {c}]"), SignatureVerdict.Malformed },
            { "ByteRange of overlapping parts", Range((a, b, c) => $"[0 {b} {a} {c}]"), SignatureVerdict.Malformed },
            { "ByteRange beyond the end", Range((a, b, c) => $"[0 {a} {b} {c + 1}]"), SignatureVerdict.Malformed },
            { "ByteRange of huge numbers", Range((a, b, _) => $"[0 {a} {b} 2147483647]"), SignatureVerdict.Malformed },
            { "ByteRange leaves out more than the signature", Range((a, b, c) => $"[0 {a - 9} {b} {c}]"), SignatureVerdict.Malformed },
            { "ByteRange ends before the revision does", Range((a, b, c) => $"[0 {a} {b} {c - 20}]"), SignatureVerdict.Malformed },
            {
                "USF: no Contents",
                file => file.Replace("/Contents <3", "/Contentx <3", StringComparison.Ordinal),
                SignatureVerdict.Malformed
            },
            {
                "USF: Contents of zeros",
                file => SignatureHex().Replace(file, hex => new string('0', hex.Length)),
                SignatureVerdict.Malformed
            },
            {
                "something hidden after the signature",
                file => SignatureHex().Replace(file, hex => hex.Value[..^2] + "41"),
                SignatureVerdict.Malformed
            },
            {
                "signature of another kind",
                file => file.Replace("ETSI.CAdES.detached", "adbe.x509.rsa_sha1 ", StringComparison.Ordinal),
                SignatureVerdict.Unsupported
            },
        };

    [Theory]
    [MemberData(nameof(Forged))]
    public void Read_WhenASignatureIsForged_DoesNotProve(string how, Func<string, string> forge, SignatureVerdict expected)
    {
        var signed = Sign(GivenPdf.Classic());
        var forged = forge(GivenPdf.Text(signed));
        forged.Equals(GivenPdf.Text(signed), StringComparison.Ordinal).ShouldBeFalse(how);

        var read = Read(GivenPdf.Bytes(forged)).All.ShouldHaveSingleItem();

        (read.Verdict, read.IsWhole).ShouldBe((expected, false), how);
    }

    public static TheoryData<string, Func<byte[], byte[]>, ChangesAfter> Appended =>
        new()
        {
            { "nothing", file => file, ChangesAfter.None },
            { "line breaks", file => [.. file, .. "\r\n\n"u8], ChangesAfter.None },
            { "bytes without cross-references", file => [.. file, .. "4 0 obj\n(x)\nendobj\n"u8], ChangesAfter.Other },
            { "ISA: the page says something else", file => Append(file, (4, GivenPdf.Content("Giay khai tu"))), ChangesAfter.Other },
            {
                "ISA: the page written again as it was",
                file => Append(file, (4, GivenPdf.Content("Giay khai sinh"))),
                ChangesAfter.SignaturesOnly
            },
            { "ISA: another page tree", file => Append(file, (2, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>")), ChangesAfter.Other },
            {
                "ISA: another catalogue",
                file => GivenPdf.Append(file, [(90, Catalogue(file, ""))], "/Root 90 0 R/Size 91"),
                ChangesAfter.Other
            },
            { "ISA: a note over the page", file => Append(file, (3, WithAnnotation(file, "91 0 R")), (91, Note)), ChangesAfter.Other },
            {
                "a stamp as large as the page",
                file => Append(file, (3, WithAnnotation(file, "91 0 R")), (91, Stamp("0 0 595 842"))),
                ChangesAfter.Other
            },
            {
                "a stamp that does something",
                file => Append(file, (3, WithAnnotation(file, "91 0 R")), (91, Stamp("0 0 90 40", "/A<</S/URI>>"))),
                ChangesAfter.Other
            },
            {
                "shadow: a font of other letters",
                file => Append(file, (5, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                ChangesAfter.Other
            },
            { "a font freed", file => Free(file, 5), ChangesAfter.Other },
            { "shadow: an object that was awaited", file => Append(file, (80, GivenPdf.Content("Giay khai tu"))), ChangesAfter.Other },
            { "an object that nothing leads to", file => Append(file, (95, "(x)")), ChangesAfter.SignaturesOnly },
            {
                "values that prove signatures",
                file => Append(file, (1, Catalogue(file, "/DSS 96 0 R")), (96, "<</Type/DSS>>")),
                ChangesAfter.SignaturesOnly
            },
            { "an action when opened", file => Append(file, (1, Catalogue(file, "/OpenAction<</S/URI>>"))), ChangesAfter.Other },
        };

    [Theory]
    [MemberData(nameof(Appended))]
    public void Read_WhenSomethingIsAppended_TellsWhetherItMatters(string what, Func<byte[], byte[]> append, ChangesAfter expected)
    {
        // The page awaits an object 80 that is not there: a shadow is laid before signing.
        var signed = Sign(GivenPdf.Classic(page: "/B[80 0 R]"));

        var all = Read(append(signed)).All;

        all.ShouldHaveSingleItem().Verdict.ShouldBe(SignatureVerdict.Valid, what);
        all[0].Changes.ShouldBe(expected, what);
    }

    [Fact]
    public void Read_WhenCrossReferencesGoRoundInACircle_IsDamaged()
    {
        var signed = Sign(GivenPdf.Classic());

        Read([.. signed, .. GivenPdf.Bytes(Circle(signed.Length))]).Refusal.ShouldBe(PdfSigningRefusal.Damaged);
    }

    [Fact]
    public void Read_WhenASignatureIsWrapped_DoesNotProve()
    {
        // SWA: the second part is moved down and the gap between both filled with a page of the attacker's.
        var signed = GivenPdf.Text(Sign(GivenPdf.Classic()));
        var range = ByteRange().Match(signed);
        var (a, b, c) = Numbers(range);
        var wrapped = $"{signed[..b]}4 0 obj\n{GivenPdf.Content("Giay khai tu")}\nendobj\n";
        var moved = wrapped + signed[b..];
        var forged = moved.Replace(
            range.Value,
            $"/ByteRange [0 {a} {wrapped.Length} {c}]".PadRight(range.Length),
            StringComparison.Ordinal
        );

        var read = Read(GivenPdf.Bytes(forged));

        read.All.ShouldAllBe(one => !one.IsWhole);
        (read.All.Count > 0 || read.Refusal == PdfSigningRefusal.Damaged).ShouldBeTrue();
    }

    [Fact]
    public void Read_WhenTheFirstOfTwoIsCovered_TellsTheOrderInWhichTheySigned()
    {
        using var agency = _given.Open("UBND xã Mẫu");
        var both = PdfSigner.Sign(Sign(GivenPdf.Packed()), agency, Order).Content!;

        var read = Read(both).All;

        read.Select(one => one.Signer!.Holder).ShouldBe(["Hà Thị Mẫu", "UBND xã Mẫu"]);
        read.ShouldAllBe(one => one.IsWhole);
        Read(GivenPdf.Append(both, [(4, GivenPdf.Content("Giay khai tu"))], "/Root 1 0 R/Size 40")).All.ShouldAllBe(one => !one.IsWhole);
    }

    [Theory]
    [InlineData("chữ", PdfSigningRefusal.Damaged)]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R/Encrypt 2 0 R>>\nstartxref\n9\n%%EOF\n", PdfSigningRefusal.Encrypted)]
    [InlineData("%PDF-1.7\nxref\n0 2000000000\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n", PdfSigningRefusal.Damaged)]
    public void Read_WhenItCannotBeLookedAt_SaysSo(string file, PdfSigningRefusal refusal)
    {
        var read = Read(GivenPdf.Bytes(file));

        read.Refusal.ShouldBe(refusal);
        read.All.ShouldBeEmpty();
    }

    [Fact]
    public void Read_WhenASmallFileUnfoldsIntoALargeTree_GivesUp()
    {
        string Many(int count) => $"/X[{string.Join(' ', Enumerable.Repeat('1', count))}]";

        Read(GivenPdf.Classic(catalogue: Many(1_900_000))).Refusal.ShouldBe(PdfSigningRefusal.None);
        Read(GivenPdf.Classic(catalogue: Many(2_000_000))).Refusal.ShouldBe(PdfSigningRefusal.Damaged);
    }

    [Fact]
    public void Read_WhenNothingIsSigned_SaysNothing()
    {
        var read = Read(GivenPdf.Packed());

        (read.All.Count, read.Refusal).ShouldBe((0, PdfSigningRefusal.None));
    }

    private const string Note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 90 40]/Contents(Huy)>>";

    private static readonly PdfSignatureOrder Order = new(["Ký bởi: Hà Thị Mẫu"], "Phê duyệt", Now);

    private static string Stamp(string rectangle, string more = "") =>
        $"<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[{rectangle}]{more}>>";

    private static byte[] Append(byte[] file, params (int, string)[] objects) => GivenPdf.Append(file, objects, "/Root 1 0 R/Size 97");

    private static string Catalogue(byte[] file, string more) => Last(file, 1) + more + ">>";

    private static string WithAnnotation(byte[] file, string annotation) =>
        Annotations().Replace(Last(file, 3), all => $"{all.Value.TrimEnd(']', ' ')} {annotation}]") + ">>";

    // The newest text of an object, its last brackets left off.
    private static string Last(byte[] file, int number)
    {
        var text = GivenPdf.Text(file);
        var start = text.LastIndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal) + $"\n{number} 0 obj\n".Length;
        return text[start..text.IndexOf("\nendobj", start, StringComparison.Ordinal)][..^2];
    }

    private static byte[] Free(byte[] file, int number)
    {
        var start = GivenPdf.Text(file).LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        var before = GivenPdf.Text(file)[start..].Split('\n')[0];
        var more =
            $"xref\n{number} 1\n0000000000 00001 f \ntrailer\n<</Root 1 0 R/Size 97/Prev {before}>>\nstartxref\n{file.Length}\n%%EOF\n";
        return [.. file, .. GivenPdf.Bytes(more)];
    }

    private static string Circle(int at) => $"xref\n0 0\ntrailer\n<</Root 1 0 R/Size 97/Prev {at}>>\nstartxref\n{at}\n%%EOF\n";

    private static Func<string, string> Range(Func<int, int, int, string> change) =>
        file =>
        {
            var range = ByteRange().Match(file);
            var (a, b, c) = Numbers(range);
            return file.Replace(range.Value, $"/ByteRange {change(a, b, c)}".PadRight(range.Length), StringComparison.Ordinal);
        };

    private static (int, int, int) Numbers(Match range) => (Number(range, 1), Number(range, 2), Number(range, 3));

    private static int Number(Match range, int group) => int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);

    private PdfSignatures Read(byte[] file) => PdfSignatureReader.Read(file, _given.Trust, Now, TestContext.Current.CancellationToken);

    private byte[] Sign(byte[] file)
    {
        using var person = _given.Open();
        return PdfSigner.Sign(file, person, Order).Content.ShouldNotBeNull();
    }

    [GeneratedRegex(@"/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByteRange();

    [GeneratedRegex("(?<=/Contents <)[0-9A-F]{2000,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SignatureHex();

    [GeneratedRegex(@"/Annots \[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Annotations();
}
