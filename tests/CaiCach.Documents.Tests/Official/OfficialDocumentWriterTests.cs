using CaiCach.Documents.Official;
using CaiCach.Testing;

namespace CaiCach.Documents.Tests.Official;

public sealed class OfficialDocumentWriterTests
{
    public static TheoryData<string> Types => ["plan", "decision", "letter", "report", "minutes"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Write_WhenTypeIsTypeset_ThenLayoutIsTheDecrees(string type)
    {
        var file = OfficialDocumentWriter.Write(Of(type));

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), type);
        Keep(type, file);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Write_WhenDocumentIsTheSame_ThenBytesAreTheSame(string type) =>
        OfficialDocumentWriter.Write(Of(type)).ShouldBe(OfficialDocumentWriter.Write(Of(type)));

    [Theory]
    [InlineData("a\u0000b\u001Bc\uFFFEd", "abcd", "control characters and non-characters")]
    [InlineData("x\uD83Dy", "xy", "a lone surrogate")]
    [InlineData("gp\u202Excod.exe", "gpxcod.exe", "writing turned round")]
    [InlineData("Cộng hòa", "Cộng hòa", "decomposed letters")]
    [InlineData("một\thai\r\nba", "một hai⏎ba", "tab and line end")]
    [InlineData("<w:t>&amp;]]>", "<w:t>&amp;]]>", "markup as words")]
    public void Write_WhenTextIsHostile_ThenItIsCleanedAndFileIsValid(string text, string shown, string why)
    {
        var file = OfficialDocumentWriter.Write(Documents.Plan with { Body = [new OfficialParagraph(text), new OfficialParagraph("Hết")] });

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain($"[BodyText] {shown}\n", customMessage: why);
    }

    [Fact]
    public void Write_WhenTextIsLongerThanItsLimit_ThenItIsCutWithAnEllipsis()
    {
        var file = OfficialDocumentWriter.Write(
            Documents.Plan with
            {
                Subject = new string('á', 40_000),
                Body = [new OfficialParagraph(new string('ă', OfficialLimits.TextLength + 5)), new OfficialParagraph("Hết")],
            }
        );

        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        text.ShouldContain($"[BodyText] {new string('ă', OfficialLimits.TextLength - 1)}…\n");
        text.ShouldContain($"[Subject] {new string('á', OfficialLimits.LineLength - 1)}…\n");
    }

    [Theory]
    [InlineData("Hết.", "Hết./.")]
    [InlineData("Hết;", "Hết./.")]
    [InlineData("Hết./.", "Hết./.")]
    public void Write_WhenTextEnds_ThenItEndsWithTheDecreesSign(string last, string shown) =>
        DocxText
            .Of(OfficialDocumentWriter.Write(Documents.Letter with { Body = [new OfficialParagraph(last)] }))
            .ShouldContain($"[BodyText {{keepNext}}] {shown}\n");

    [Fact]
    public void Write_WhenMoreBlocksThanADocumentHolds_ThenThrows() =>
        Should.Throw<InvalidOperationException>(() =>
            OfficialDocumentWriter.Write(
                Documents.Letter with
                {
                    Body = [.. Enumerable.Repeat(new OfficialParagraph("x"), OfficialLimits.Blocks + 1)],
                }
            )
        );

    private static OfficialDocument Of(string type) =>
        type switch
        {
            "plan" => Documents.Plan,
            "decision" => Documents.Decision,
            "letter" => Documents.Letter,
            "report" => Documents.Report,
            _ => Documents.Minutes,
        };

    /// <summary>With CAICACH_KEEP set to a folder, leaves the files there to be looked at.</summary>
    private static void Keep(string name, byte[] file)
    {
        if (Environment.GetEnvironmentVariable("CAICACH_KEEP") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), file);
        }
    }
}
