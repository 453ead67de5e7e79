using CaiCach.Documents.Official;
using CaiCach.Testing;

namespace CaiCach.Documents.Tests.Official;

/// <summary>What forms need beyond the decree's boxes: pictures, columns, lines, a code instead of a number, no "./.".</summary>
public sealed class FormPiecesTests
{
    /// <summary>Two grey pixels, one above the other.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAAAAAC86un7AAAADElEQVR4nGNoYHAAAAHEAMGYZjUWAAAAAElFTkSuQmCC"
    );

    private static OfficialDocument Form { get; } =
        Documents.Minutes with
        {
            Reference = "Mã hồ sơ: H00.12-260105-0007",
            TypeName = "Giấy tiếp nhận",
            Subject = "",
            EndsWithSign = false,
            Recipients = [],
            Body =
            [
                new OfficialColumns(
                    [new OfficialParagraph("Của: Trần Thị Mai") { IsFormLine = true }, new OfficialParagraph("Ghi chú")],
                    [
                        new OfficialPicture(Png, 25, "Mã QR") { Caption = "Chú thích" },
                        new OfficialParagraph("Quét để tra cứu") { IsFormLine = true },
                    ]
                )
                {
                    LeftShare = 0.75,
                },
                new OfficialPicture(Png, 10, "Hình thứ hai") { Alignment = OfficialAlignment.Right },
                new OfficialParagraph([new OfficialRun("Hẹn trả: "), new OfficialRun("10 giờ", OfficialEmphasis.Bold)])
                {
                    IsFormLine = true,
                },
            ],
            Signatures =
            [
                new OfficialSignature(["Người nộp"], "Trần Thị Mai") { Hint = "Ký và ghi rõ họ tên" },
                new OfficialSignature(["Người tiếp nhận"], null) { Hint = "Ký và ghi rõ họ tên" },
            ],
        };

    [Fact]
    public void Write_WhenFormIsTypeset_ThenPiecesStandAsAsked()
    {
        var file = OfficialDocumentWriter.Write(Form);

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "form");
        OfficialDocumentWriter.Write(Form).ShouldBe(file);
    }

    [Fact]
    public void Write_WhenChartsAreTypeset_ThenTheyCarryTheirValuesAndAWorkbook()
    {
        var document = Form with
        {
            Body =
            [
                new OfficialChart(
                    "Đúng hạn theo quý",
                    ["Quý I", "Quý II & III"],
                    [new OfficialSeries("Kỳ này", [96.5m, null]), new OfficialSeries("Kỳ trước", [90m, 0.25m])]
                )
                {
                    Caption = "Hồ sơ đúng hạn (%)",
                },
                new OfficialPicture(Png, 10, "Hình giữa hai biểu đồ"),
                new OfficialChart("Theo xã", ["Xã A", "Xã B", "Xã C"], [new OfficialSeries("Hồ sơ", [3, 2, 1])]) { IsLying = true },
            ],
        };

        var file = OfficialDocumentWriter.Write(document);

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "charts");
        OfficialDocumentWriter.Write(document).ShouldBe(file);
    }

    [Fact]
    public void Write_WhenASeriesLacksAValue_ThenThrows() =>
        Should.Throw<InvalidOperationException>(() =>
            OfficialDocumentWriter.Write(Form with { Body = [new OfficialChart("Lệch", ["A", "B"], [new OfficialSeries("Một", [1m])])] })
        );

    [Theory]
    [InlineData("%PDF-1.7", "another kind of file")]
    [InlineData("\u0089PNG\r\n\u001a\n", "a signature alone")]
    public void Write_WhenPictureIsNoPng_ThenThrows(string content, string why) =>
        Should.Throw<InvalidOperationException>(
            () =>
                OfficialDocumentWriter.Write(
                    Form with
                    {
                        Body = [new OfficialPicture(System.Text.Encoding.Latin1.GetBytes(content), 10, "Hình")],
                    }
                ),
            why
        );

    [Fact]
    public void Write_WhenATableStandsInAColumn_ThenThrows() =>
        Should.Throw<InvalidOperationException>(() =>
            OfficialDocumentWriter.Write(
                Form with
                {
                    Body = [new OfficialColumns([new OfficialTable([new OfficialColumn("TT", 1)], [])], [])],
                }
            )
        );
}
