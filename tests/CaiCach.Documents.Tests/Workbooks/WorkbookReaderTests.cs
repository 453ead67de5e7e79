using System.IO.Compression;
using System.Text;
using CaiCach.Documents.Workbooks;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Documents.Tests.Workbooks;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void Read_WhenWorkbookIsOurs_ThenCellsComeBack()
    {
        var instants = Gen.Choose(0, 50_000_000)
            .Select(minutes => new DateTimeOffset(1950, 1, 1, 0, 1, 0, TimeSpan.FromHours(7)).AddMinutes(minutes));
        var cells = Gen.OneOf(
            Gen.Constant(WorkbookCell.Blank),
            ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => WorkbookCell.Of(text.Get.Trim())),
            Gen.Choose(-1_000_000, 1_000_000).Select(number => WorkbookCell.Of(number / 100m)),
            Gen.Choose(2, 40_000).Select(day => WorkbookCell.Of(new DateOnly(1950, 1, 1).AddDays(day))),
            instants.Where(instant => instant.TimeOfDay != TimeSpan.Zero).Select(instant => WorkbookCell.Of(instant))
        );
        var tables = cells.ArrayOf(3).ListOf();

        Prop.ForAll(tables.ToArbitrary(), rows => RoundTrips([.. rows])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_WhenHeadersAreAsked_ThenTitleRowsAboveAreSkipped()
    {
        var file = WorkbookWriterTests.Write(
            new WorkbookSheet("bìa", [new("Ghi chú")], []),
            new WorkbookSheet(
                "Đơn vị",
                [new("Mã"), new("Tên  đơn vị")],
                [
                    [WorkbookCell.Of("01"), WorkbookCell.Of("Phòng Kinh tế")],
                ]
            )
            {
                Title = new WorkbookTitle("Danh sách đơn vị"),
            }
        );

        var reading = Read(file, new WorkbookReadOptions { RequiredHeaders = ["tên đơn vị", "MÃ"] });

        reading.Refused.ShouldBeFalse(reading.Refusal?.Message);
        reading.Rows.SheetName.ShouldBe("Đơn vị");
        reading.Rows.Headers.ShouldBe(["Mã", "Tên  đơn vị"]);
        reading.Rows.Rows.ShouldHaveSingleItem().Number.ShouldBe(4);
        reading.Rows.Rows[0].Cells[1].Text.ShouldBe("Phòng Kinh tế");
    }

    public static TheoryData<string, byte[], WorkbookReadOptions> Refusals
    {
        get
        {
            var good = Table(1, 1);
            var any = new WorkbookReadOptions();
            return new()
            {
                { "documents.workbook.unreadable", [], any },
                { "documents.workbook.unreadable", Encoding.UTF8.GetBytes("%PDF-1.7 not a workbook, only named like one"), any },
                { "documents.workbook.unreadable", good[..(good.Length / 2)], any },
                { "documents.workbook.unreadable", Zip(("word/document.xml", "<w/>"u8.ToArray())), any },
                { "documents.workbook.unfolds_too_far", Bomb(), any },
                {
                    "documents.workbook.unfolds_too_far",
                    Zip([.. Enumerable.Range(0, 1001).Select(i => ($"p{i}", Array.Empty<byte>()))]),
                    any
                },
                { "documents.workbook.unreadable", WithWorkbookPart("<!DOCTYPE a [<!ENTITY b \"ha\">]><sst>&b;</sst>"), any },
                { "documents.workbook.too_many_rows", Table(20_001, 1), any },
                { "documents.workbook.too_many_columns", Table(1, 201), any },
                { "documents.workbook.no_sheet", good, any with { SheetName = "khác" } },
                { "documents.workbook.no_header", good, any with { RequiredHeaders = ["Không có"] } },
                { "documents.workbook.too_large", new byte[WorkbookLimits.FileSizeBytes + 1], any },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Read_WhenFileIsHostileOrWrong_ThenItIsRefusedWithTheReason(string code, byte[] file, WorkbookReadOptions options)
    {
        var reading = Read(file, options);

        reading.Refused.ShouldBeTrue();
        reading.Refusal.Code.ShouldBe(code);
        reading.Refusal.Message.ShouldContain("Hãy");
    }

    [Fact]
    public void Read_WhenTwentyThousandRows_ThenAllAreRead() => Read(Table(20_000, 3), new()).Rows!.Rows.Count.ShouldBe(20_000);

    [Fact]
    public void Read_WhenFileIsCutAnywhere_ThenItNeverThrows()
    {
        var file = Table(20, 4);
        for (var length = 0; length < file.Length; length += 37)
        {
            Read(file[..length], new()).Refused.ShouldBeTrue();
        }
    }

    private static bool RoundTrips(IReadOnlyList<WorkbookCell[]> rows)
    {
        WorkbookColumn[] columns = [new("một"), new("hai"), new("ba")];
        var reading = Read(WorkbookWriterTests.Write(new WorkbookSheet("a", columns, rows)), new());
        var expected = rows.Select(row => row.Select(Cleaned).ToList()).Where(row => row.Any(cell => cell.Kind != WorkbookCellKind.Blank));
        reading.Refused.ShouldBeFalse(reading.Refusal?.Cause?.ToString());
        reading.Rows.Rows.Select(row => row.Cells).ShouldBe(expected, comparer: new CellsComparer());
        return true;
    }

    /// <summary>What cleaning leaves of words is proved elsewhere; here it is what both sides must agree on.</summary>
    private static WorkbookCell Cleaned(WorkbookCell cell) =>
        cell.Kind == WorkbookCellKind.Text
            ? WorkbookCell.Of(Packaging.PrintableText.Clean(cell.Text, WorkbookLimits.TextLength).Trim())
            : cell;

    private static byte[] Table(int rows, int columns) =>
        WorkbookWriterTests.Write(
            new WorkbookSheet(
                "a",
                [.. Enumerable.Range(0, columns).Select(i => new WorkbookColumn($"c{i}"))],
                Enumerable.Repeat<IReadOnlyList<WorkbookCell>>([.. Enumerable.Repeat(WorkbookCell.Of("x"), columns)], rows)
            )
        );

    private static byte[] Bomb()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i <= WorkbookLimits.UnfoldedSizeBytes / zeros.Length; i++)
            {
                part.Write(zeros);
            }
        }

        return output.ToArray();
    }

    private static byte[] WithWorkbookPart(string xml)
    {
        using var file = new MemoryStream();
        file.Write(Table(1, 1));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/workbook.xml")!.Delete();
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(xml));
        }

        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return output.ToArray();
    }

    private static WorkbookReading Read(byte[] file, WorkbookReadOptions options)
    {
        using var stream = new MemoryStream(file);
        return WorkbookReader.Read(stream, options, CancellationToken.None);
    }

    private sealed class CellsComparer : IEqualityComparer<IReadOnlyList<WorkbookCell>>
    {
        public bool Equals(IReadOnlyList<WorkbookCell>? x, IReadOnlyList<WorkbookCell>? y) =>
            x!.Count == y!.Count && x.Zip(y).All(pair => Same(pair.First, pair.Second));

        public int GetHashCode(IReadOnlyList<WorkbookCell> obj) => obj.Count;

        /// <summary>Excel keeps instants as fractions of a day: equal to the millisecond.</summary>
        private static bool Same(WorkbookCell x, WorkbookCell y) =>
            x.Kind == WorkbookCellKind.Instant && y.Kind == WorkbookCellKind.Instant
                ? Math.Abs((x.Instant - y.Instant).TotalMilliseconds) <= 1
                : x == y;
    }
}
