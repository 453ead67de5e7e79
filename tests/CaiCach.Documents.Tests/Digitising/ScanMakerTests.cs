using System.IO.Compression;
using System.Text;
using CaiCach.Documents.Digitising;
using CaiCach.Documents.Reading;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.Scans;
using CaiCach.Documents.Tests.Reading.Pdf;

namespace CaiCach.Documents.Tests.Digitising;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class ScanMakerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Make_OfPhotosAndAPdf_GivesStraightPagesInOrderAtTwoHundredDots()
    {
        ReadOnlyMemory<byte>[] files =
        [
            await SlantedPage.JpegAsync(2.5, 220),
            SlantedPage.Pdf(-4, pages: 2),
            await SlantedPage.JpegAsync(0, 220),
        ];
        var told = new List<PagesRead>();

        var made = await ScanMaker.MakeAsync(files, new Told(told), Stop);

        made.Refusal.ShouldBeNull();
        made.Pages.ShouldBe(4);
        told[^1].ShouldBe(new PagesRead(4, 4));
        for (var page = 1; page <= 4; page++)
        {
            (await SkewOfAsync(made.Pdf!, page)).ShouldBe(0, 0.2, $"page {page}");
        }

        var pictures = await ToolAsync("pdfimages", made.Pdf!, "-list");
        pictures
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Count(line => line.Contains("jpeg", StringComparison.Ordinal))
            .ShouldBe(4);
        pictures.ShouldContain("1654  2339", customMessage: "A4 at 200 dpi");
        pictures.ShouldContain("rgb");
    }

    [Fact]
    public async Task Make_OfATelephoneHeldSideways_StandsUpright()
    {
        var upright = await SlantedPage.CornerAsync();
        for (byte turn = 1; turn <= 8; turn++)
        {
            var made = await ScanMaker.MakeAsync([SlantedPage.Held(upright, turn)], null, Stop);

            made.Refusal.ShouldBeNull();
            var size = await ToolAsync("pdfinfo", made.Pdf!);
            size[size.IndexOf("Page size", StringComparison.Ordinal)..]
                .ShouldContain(
                    turn >= 5 ? "Page size:       252.72 x 178.56" : "Page size:       178.56 x 252.72",
                    customMessage: $"Exif {turn}: 496 × 702 dots"
                );
        }

        // Exif 2.32, table of Orientation: where the first row and the first column of the picture are seen.
        (await InkAsync(upright, 1)).ShouldBe(Corner.TopLeft);
        (await InkAsync(upright, 2)).ShouldBe(Corner.TopRight);
        (await InkAsync(upright, 3)).ShouldBe(Corner.BottomRight);
        (await InkAsync(upright, 4)).ShouldBe(Corner.BottomLeft);
        (await InkAsync(upright, 5)).ShouldBe(Corner.TopLeft);
        (await InkAsync(upright, 6)).ShouldBe(Corner.TopRight);
        (await InkAsync(upright, 7)).ShouldBe(Corner.BottomRight);
        (await InkAsync(upright, 8)).ShouldBe(Corner.BottomLeft);
    }

    [Fact]
    public async Task Make_OfOnePdfOfLettersOrSigned_LeavesItAsItIs()
    {
        var letters = SlantedPage.Pdf(0);
        byte[] signed = [.. PicturePdf.OfGrey(new byte[100], 10, 10), .. "%/ByteRange"u8];

        (await ScanMaker.MakeAsync([letters], null, Stop)).Pdf.ShouldBe(letters);
        (await ScanMaker.MakeAsync([signed], null, Stop)).Pdf.ShouldBe(signed);
        (await ScanMaker.MakeAsync([letters, letters], null, Stop)).Pages.ShouldBe(2);
    }

    [Fact]
    public async Task Make_OfAColouredPng_KeepsItsColour()
    {
        var made = await ScanMaker.MakeAsync(
            [
                Png(
                    40,
                    40,
                    [
                        .. Enumerable
                            .Repeat(Enumerable.Repeat<byte[]>([200, 30, 30], 40).SelectMany(x => x).Prepend((byte)0), 40)
                            .SelectMany(x => x),
                    ]
                ),
            ],
            null,
            Stop
        );

        made.Refusal.ShouldBeNull();
        (await ToolAsync("pdfimages", made.Pdf!, "-list")).ShouldContain("rgb");
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "no file", "documents.scan.no_file" },
            { "41 files", "documents.scan.too_many_files" },
            { "program", "documents.scan.not_scan" },
            { "TIFF", "documents.scan.not_scan" },
            { "600 pages", "documents.scan.paper_too_long" },
            { "locked PDF", "documents.reading.encrypted" },
            { "torn PDF", "documents.reading.damaged" },
            { "torn JPEG", "documents.reading.damaged" },
            { "PNG of 60,000 × 60,000", "documents.scan.picture_too_large" },
            { "JPEG of 65,000 × 65,000", "documents.scan.picture_too_large" },
            { "51 MB", "documents.scan.too_large" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Make_WhenTheFileIsHostile_RefusesAndLeavesNothingBehind(string name, string code)
    {
        var files = await HostileAsync(name);
        var before = PdfReaderTests.TemporaryFolders();

        var made = await ScanMaker.MakeAsync(files, null, Stop);

        made.Pdf.ShouldBeNull();
        made.Refusal!.Code.ShouldBe(code);
        PdfReaderTests.TemporaryFolders().ShouldBe(before);
    }

    private static async Task<ReadOnlyMemory<byte>[]> HostileAsync(string name) =>
        name switch
        {
            "no file" => [],
            "41 files" => [.. Enumerable.Repeat<ReadOnlyMemory<byte>>(SlantedPage.Pdf(0), 41)],
            "program" => ["MZ\u0090\0\u0003\0\0\0"u8.ToArray()],
            "TIFF" => [(byte[])[.. "II*\0"u8, .. new byte[20]]],
            "600 pages" => [SlantedPage.Pdf(0, pages: 600)],
            "locked PDF" => [Locked()],
            "torn PDF" => [SlantedPage.Pdf(0).AsMemory(0, 200)],
            "torn JPEG" => [(await SlantedPage.JpegAsync(0)).AsMemory(0, 20_000)],
            "PNG of 60,000 × 60,000" => [Png(60_000, 60_000, [])],
            "JPEG of 65,000 × 65,000" => [(byte[])[0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xFD, 0xE8, 0xFD, 0xE8, 3, .. new byte[9]]],
            _ => [new byte[51 * 1024 * 1024]],
        };

    /// <summary>A PDF that wants a password: its standard security handler knows none that is empty.</summary>
    private static byte[] Locked()
    {
        using var pdf = new PdfWriting();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        var key = new string('A', 64);
        pdf.Add($"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>");
        var text = Encoding.Latin1.GetString(pdf.Finish());
        return Encoding.Latin1.GetBytes(
            text.Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]", StringComparison.Ordinal)
        );
    }

    private static async Task<Corner> InkAsync(byte[] upright, byte turn)
    {
        var made = await ScanMaker.MakeAsync([SlantedPage.Held(upright, turn)], null, Stop);
        var page = await GreyAsync(made.Pdf!, 1);
        var edges = new (int Dark, Corner Corner)[]
        {
            (Dark(page, 0, 0), Corner.TopLeft),
            (Dark(page, page.Width / 2, 0), Corner.TopRight),
            (Dark(page, 0, page.Height / 2), Corner.BottomLeft),
            (Dark(page, page.Width / 2, page.Height / 2), Corner.BottomRight),
        };
        return edges.MaxBy(edge => edge.Dark).Corner;
    }

    private static int Dark(GreyPicture page, int left, int top)
    {
        var dark = 0;
        for (var y = top; y < top + (page.Height / 2); y++)
        {
            for (var x = left; x < left + (page.Width / 2); x++)
            {
                dark += 255 - page.At(x, y);
            }
        }

        return dark;
    }

    private static async Task<double> SkewOfAsync(byte[] pdf, int page) => SkewAngle.Of(await GreyAsync(pdf, page));

    private static async Task<GreyPicture> GreyAsync(byte[] pdf, int page)
    {
        using var file = await TemporaryFile.CreateAsync(pdf, Stop);
        return GreyPicture.Read((await new PdfTools(file.FilePath).DrawAsync(page, 75, Stop)).Output)!;
    }

    private static async Task<string> ToolAsync(string tool, byte[] pdf, params string[] arguments)
    {
        using var file = await TemporaryFile.CreateAsync(pdf, Stop);
        var run = await ToolProcess.RunAsync(new ToolCommand(tool, [.. arguments, file.FilePath]), Stop);
        run.IsGood.ShouldBeTrue(run.Complaints);
        return Encoding.UTF8.GetString(run.Output);
    }

    private static byte[] Png(int width, int height, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(rows);
        }

        byte[] header = [.. BitConverter.GetBytes(width).Reverse(), .. BitConverter.GetBytes(height).Reverse(), 8, 2, 0, 0, 0];
        return
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR", header),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string kind, byte[] data) =>
        [.. BitConverter.GetBytes(data.Length).Reverse(), .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];

    private enum Corner
    {
        TopLeft,
        TopRight,
        BottomLeft,
        BottomRight,
    }

    private sealed class Told(List<PagesRead> told) : IProgress<PagesRead>
    {
        public void Report(PagesRead value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}
