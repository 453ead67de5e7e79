using System.Text;
using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Tests.Reading;

/// <summary>Files that nobody should open, each refused with its reason; never an exception.</summary>
public sealed class HostileFilesTests
{
    public static TheoryData<string, ReadingRefusalKind, string> Files =>
        new()
        {
            { "zip bomb", ReadingRefusalKind.TooLarge, "documents.reading.unpacked_too_large" },
            { "too many parts", ReadingRefusalKind.TooLarge, "documents.reading.unpacked_too_large" },
            { "part says less than it holds", ReadingRefusalKind.Damaged, "documents.reading.damaged" },
            { "billion laughs", ReadingRefusalKind.Unsafe, "documents.reading.unsafe_xml" },
            { "entity from a file", ReadingRefusalKind.Unsafe, "documents.reading.unsafe_xml" },
            { "template on another machine", ReadingRefusalKind.Unsafe, "documents.reading.outside_references" },
            { "object on a share", ReadingRefusalKind.Unsafe, "documents.reading.outside_references" },
            { "macros", ReadingRefusalKind.Unsafe, "documents.reading.macros" },
            { "10,000 rows", ReadingRefusalKind.TooLarge, "documents.reading.too_much_content" },
            { "deep nesting", ReadingRefusalKind.TooLarge, "documents.reading.too_much_content" },
            { "truncated", ReadingRefusalKind.Damaged, "documents.reading.damaged" },
            { "bad xml", ReadingRefusalKind.Damaged, "documents.reading.damaged" },
            { "other root", ReadingRefusalKind.Damaged, "documents.reading.damaged" },
            { "zip renamed", ReadingRefusalKind.UnknownFormat, "documents.reading.unknown_format" },
            { "spreadsheet renamed", ReadingRefusalKind.UnknownFormat, "documents.reading.spreadsheet" },
            { "odt renamed", ReadingRefusalKind.OldFormat, "documents.reading.open_document" },
            { "encrypted", ReadingRefusalKind.Encrypted, "documents.reading.encrypted" },
            { "old .doc", ReadingRefusalKind.OldFormat, "documents.reading.old_word" },
            { "old .xls", ReadingRefusalKind.OldFormat, "documents.reading.old_office" },
            { "rtf", ReadingRefusalKind.OldFormat, "documents.reading.rtf" },
            { "html", ReadingRefusalKind.OldFormat, "documents.reading.html" },
            { "program", ReadingRefusalKind.UnknownFormat, "documents.reading.unknown_format" },
            { "old encoding", ReadingRefusalKind.UnknownFormat, "documents.reading.encoding" },
            { "long text", ReadingRefusalKind.TooLarge, "documents.reading.too_much_content" },
            { "empty", ReadingRefusalKind.Empty, "documents.reading.empty" },
            { "only spaces", ReadingRefusalKind.Empty, "documents.reading.empty" },
            { "no words", ReadingRefusalKind.Empty, "documents.reading.empty" },
            { "over 50 MB", ReadingRefusalKind.TooLarge, "documents.reading.file_too_large" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_WhenFileIsNotOneToOpen_RefusesWithTheReason(string file, ReadingRefusalKind kind, string code)
    {
        using var content = new MemoryStream(Make(file));
        var reading = await new DocumentReader().ReadAsync(content, progress: null, TestContext.Current.CancellationToken);

        var refusal = reading.Refusal.ShouldNotBeNull();
        refusal.Kind.ShouldBe(kind);
        refusal.Code.ShouldBe(code);
        refusal.Message.Length.ShouldBeGreaterThan(20);
        reading.Text.ShouldBeNull();
    }

    [Fact]
    public async Task Read_WhenALinkMayBeClicked_ReadsTheFile()
    {
        var file = new WordFile(WordFile.P("Kế hoạch")).With(
            "word/_rels/document.xml.rels",
            Relations("hyperlink", "https://example.org", "External")
        );
        using var content = new MemoryStream(file.Save());
        var reading = await new DocumentReader().ReadAsync(content, progress: null, TestContext.Current.CancellationToken);
        reading.Text.ShouldNotBeNull();
    }

    [Fact]
    public async Task Read_WhateverTheBytes_NeverThrows()
    {
        var whole = new WordFile(WordFile.P("Kế hoạch") + $"<w:tbl>{WordFile.Row(WordFile.Cell("a"), WordFile.Cell("b"))}</w:tbl>").Save();
        for (var cut = 0; cut < whole.Length; cut += 7)
        {
            var bytes = (byte[])whole.Clone();
            bytes[cut] ^= 0x5A;
            using var changed = new MemoryStream(bytes);
            using var shortened = new MemoryStream(whole, 0, cut);
            (await new DocumentReader().ReadAsync(changed, progress: null, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            (await new DocumentReader().ReadAsync(shortened, progress: null, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }
    }

    private static byte[] Make(string file) =>
        file switch
        {
            "zip bomb" => Plan().With("word/media/image1.bin", new byte[60 * 1024 * 1024]).Save(),
            "too many parts" => ManyParts(),
            "part says less than it holds" => LyingPart(),
            "billion laughs" => Plan()
                .With(
                    "word/document.xml",
                    $"<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document {WordFile.Namespaces}><w:body>&b;</w:body></w:document>"
                )
                .Save(),
            "entity from a file" => Plan()
                .With(
                    "word/styles.xml",
                    "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&a;</w:styles>"
                )
                .Save(),
            "template on another machine" => Plan()
                .With("word/_rels/settings.xml.rels", Relations("attachedTemplate", "http://example.org/t.dotm", "External"))
                .Save(),
            "object on a share" => Plan()
                .With("word/_rels/document.xml.rels", Relations("oleObject", @"\\server\share\x.xls", "External"))
                .Save(),
            "macros" => Plan().With("word/vbaProject.bin", [1, 2, 3]).Save(),
            "10,000 rows" => new WordFile(
                $"<w:tbl>{string.Concat(Enumerable.Repeat(WordFile.Row(WordFile.Cell("a")), 10_000))}</w:tbl>"
            ).Save(),
            "deep nesting" => new WordFile(
                string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200))
                    + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200))
            ).Save(),
            "truncated" => Plan().Save()[..200],
            "bad xml" => Plan().With("word/document.xml", "<w:document").Save(),
            "other root" => Plan().With("word/document.xml", "<html/>").Save(),
            "zip renamed" => Plan().With("readme.txt", "x").SaveWithout("[Content_Types].xml"),
            "spreadsheet renamed" => Plan().With("xl/workbook.xml", "<workbook/>").Save(),
            "odt renamed" => Plan().With("content.xml", "<office/>").SaveWithout("[Content_Types].xml"),
            "encrypted" => Compound("EncryptedPackage"),
            "old .doc" => Compound("WordDocument"),
            "old .xls" => Compound("Workbook"),
            "rtf" => "{\\rtf1 Ke hoach}"u8.ToArray(),
            "html" => "<!DOCTYPE html><html><body>Ke hoach</body></html>"u8.ToArray(),
            "program" => [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, 0, 0],
            "old encoding" => [.. "KE HOACH "u8, 0xC5, 0x20, 0xE6, 0x20, 0xB9],
            "long text" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("dòng\n", 70_000))),
            "empty" => [],
            "only spaces" => "  \n\n \t \n"u8.ToArray(),
            "no words" => new WordFile("<w:p/>").Save(),
            "over 50 MB" => new byte[(50 * 1024 * 1024) + 1],
            _ => throw new ArgumentOutOfRangeException(nameof(file), file, "No such file."),
        };

    private static WordFile Plan() => new(WordFile.P("Kế hoạch"));

    private static string Relations(string type, string target, string mode) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\" TargetMode=\"{mode}\"/></Relationships>";

    private static byte[] ManyParts()
    {
        var file = Plan();
        for (var i = 0; i < 2_100; i++)
        {
            file.With($"word/media/{i}.bin", [1]);
        }

        return file.Save();
    }

    // The central directory is made to say 100 bytes for a part that holds many more.
    private static byte[] LyingPart()
    {
        var bytes = new WordFile(string.Concat(Enumerable.Repeat(WordFile.P("Kế hoạch cải cách"), 500))).Save();
        var name = "word/document.xml"u8;
        for (var i = bytes.Length - 46 - name.Length; i > 0; i--)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8) && bytes.AsSpan(i + 46).StartsWith(name))
            {
                BitConverter.GetBytes(100).CopyTo(bytes, i + 24);
            }
        }

        return bytes;
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];
}
