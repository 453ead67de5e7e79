using System.Diagnostics;
using CaiCach.Documents.Workbooks;
using CaiCach.Testing;

namespace CaiCach.Documents.Tests.Workbooks;

[Collection(nameof(MeasuresMemory))]
public sealed class WorkbookWriterTests
{
    private static readonly DateTimeOffset MadeAt = new(2026, 3, 31, 17, 30, 0, TimeSpan.FromHours(7));

    private static readonly WorkbookColumn[] Columns =
    [
        new("Đơn vị", Width: 30),
        new("Tiếp nhận", WorkbookColumnKind.Number) { Total = new WorkbookTotal.Sum() },
        new("Đúng hạn", WorkbookColumnKind.Number) { Total = new WorkbookTotal.Sum() },
        new("Tỷ lệ", WorkbookColumnKind.Percent) { Total = new WorkbookTotal.Ratio(2, 1) },
        new("Ngày chốt", WorkbookColumnKind.Day),
        new("Cập nhật", WorkbookColumnKind.Instant, 18),
    ];

    [Fact]
    public void Write_WhenListHasAllKinds_ThenCellsFormatsAndTotalsAreRight()
    {
        var file = Write(
            new WorkbookSheet("Hồ sơ: quý I/2026", Columns, Rows())
            {
                Title = new WorkbookTitle("Kết quả giải quyết hồ sơ", "UBND xã Sơn Thủy", "quý I năm 2026 (kỳ báo cáo)", MadeAt)
                {
                    Notes = ["Tỷ lệ làm tròn đến một chữ số thập phân"],
                },
            },
            new WorkbookSheet("hồ sơ quý I2026", [new("Không có dòng nào")], [])
        );

        XlsxText.ShouldBeValid(file);
        Golden.Match(XlsxText.Of(file), "list");
        if (Environment.GetEnvironmentVariable("CAICACH_KEEP") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "list.xlsx"), file);
        }

        static IEnumerable<IReadOnlyList<WorkbookCell>> Rows()
        {
            yield return
            [
                WorkbookCell.Of("Phòng Kinh tế"),
                WorkbookCell.Of(1200),
                WorkbookCell.Of(1182),
                WorkbookCell.Of(0.985m),
                WorkbookCell.Of(new DateOnly(2026, 3, 14)),
                WorkbookCell.Of(new DateTimeOffset(2026, 3, 14, 10, 0, 0, TimeSpan.Zero)),
            ];
            yield return
            [
                WorkbookCell.Of("Phòng Văn hóa – Xã hội"),
                WorkbookCell.Of(0),
                WorkbookCell.Of(0),
                WorkbookCell.Of("chưa có số liệu"),
            ];
        }
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public void Write_WhenTextLooksLikeAFormula_ThenItStaysQuotedText(string text)
    {
        var file = Write(
            new WorkbookSheet(
                "a",
                [new("h")],
                [
                    [WorkbookCell.Of(text)],
                ]
            )
        );

        XlsxText.ShouldBeValid(file);
        var cells = XlsxText.Of(file);
        cells.ShouldContain($"A2 inlineStr quoted: {text}\n");
    }

    [Fact]
    public void Write_WhenTextIsHostile_ThenItIsCleanedAndCut()
    {
        var file = Write(
            new WorkbookSheet(
                "a",
                [new("h"), new("k")],
                [
                    [WorkbookCell.Of("a\u0000\u0007b\uD800"), WorkbookCell.Of(new string('ơ', 40_000))],
                ]
            )
        );

        XlsxText.ShouldBeValid(file);
        var cells = XlsxText.Of(file);
        cells.ShouldContain("A2 inlineStr: ab\n");
        cells.ShouldContain($"B2 inlineStr: {new string('ơ', WorkbookLimits.TextLength - 1)}…\n");
    }

    /// <summary>98,36% is not 98.</summary>
    [Fact]
    public void Write_WhenAColumnSaysNoDecimals_ThenEachFigureShowsItsOwn()
    {
        WorkbookColumn[] columns =
        [
            new("Giá trị", WorkbookColumnKind.Number) { Total = new WorkbookTotal.Sum() },
            new("Tỷ lệ", WorkbookColumnKind.Number) { Decimals = 2 },
        ];

        var text = XlsxText
            .Of(
                Write(
                    new WorkbookSheet(
                        "Số liệu",
                        columns,
                        [
                            [WorkbookCell.Of(98.360m), WorkbookCell.Of(50)],
                            [WorkbookCell.Of(1203), WorkbookCell.Of(12, isExact: true)],
                            [WorkbookCell.Of(0.125m), WorkbookCell.OfFormula("A{row}", null)],
                        ]
                    )
                )
            )
            .ReplaceLineEndings("\n");

        text.ShouldContain("\nA2 n as #,##0.00: 98.36");
        text.ShouldContain("\nB2 n as #,##0.00: 50");
        text.ShouldContain("\nA3 n as #,##0: 1203");
        text.ShouldContain("\nB3 n as #,##0: 12");
        text.ShouldContain("\nA4 n as #,##0.00: 0.125");
    }

    [Fact]
    public void Write_WhenRatioHasNothingToCount_ThenTotalIsBlank()
    {
        var file = Write(
            new WorkbookSheet(
                "a",
                Columns,
                [
                    [WorkbookCell.Of("x"), WorkbookCell.Of(0), WorkbookCell.Of(0)],
                ]
            )
        );

        XlsxText.Of(file).ShouldContain("D3 str bold as 0.0%:  =IF(B3=0,\"\",C3/B3)\n");
    }

    [Fact]
    public void Write_WhenListIsTheSame_ThenBytesAreTheSame() =>
        Write(
                new WorkbookSheet(
                    "a",
                    Columns,
                    [
                        [WorkbookCell.Of("x")],
                    ]
                )
            )
            .ShouldBe(
                Write(
                    new WorkbookSheet(
                        "a",
                        Columns,
                        [
                            [WorkbookCell.Of("x")],
                        ]
                    )
                )
            );

    [Fact]
    public void Write_WhenListHasHundredThousandRows_ThenItStreamsInLittleMemory()
    {
        const int rows = 100_000;
        using var output = new CountingStream();
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;

        WorkbookWriter.Write([new WorkbookSheet("a", Columns, Rows())], MadeAt, output, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rows} rows: {watch.ElapsedMilliseconds} ms, {output.Written} bytes, live {peak} bytes"
        );
        output.Written.ShouldBeGreaterThan(rows);
        peak.ShouldBeLessThan(16 * 1024 * 1024);

        IEnumerable<IReadOnlyList<WorkbookCell>> Rows()
        {
            for (var i = 0; i < rows; i++)
            {
                if (i % 20_000 == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
                }

                yield return
                [
                    WorkbookCell.Of("Trung tâm Phục vụ hành chính công"),
                    WorkbookCell.Of(i),
                    WorkbookCell.Of(i - 1),
                    WorkbookCell.Of(0.99m),
                    WorkbookCell.Of(new DateOnly(2026, 1, 1).AddDays(i % 365)),
                    WorkbookCell.Of(MadeAt.AddMinutes(i)),
                ];
            }
        }
    }

    internal static byte[] Write(params WorkbookSheet[] sheets)
    {
        using var output = new MemoryStream();
        WorkbookWriter.Write(sheets, MadeAt, output, CancellationToken.None);
        return output.ToArray();
    }

    /// <summary>Takes bytes as a network would: forwards only, keeping none.</summary>
    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
