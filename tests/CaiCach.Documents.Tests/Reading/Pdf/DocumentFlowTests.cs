using CaiCach.Documents.Reading;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Tests.Reading.Pdf;

/// <summary>Pages set by hand: letters five points wide, spaces three, lines fourteen points apart.</summary>
public sealed class DocumentFlowTests
{
    private const double LetterPoints = 5;
    private const double SpacePoints = 3;
    private static readonly double[] ColumnAt = [50, 90, 250];

    [Theory]
    // A line that was full goes on; one with room for the next word was the end of its paragraph.
    [InlineData(new[] { "Căn cứ Luật Tổ chức chính quyền địa", "phương số 72/2025/QH15" }, 1)]
    [InlineData(new[] { "Thời hạn trước ngày", "Ủy ban nhân dân xã ban hành kế hoạch." }, 2)]
    // The rest of a sentence begins with a small letter, whatever room there was.
    [InlineData(new[] { "Công khai trên trang", "thông tin điện tử của xã và tỉnh này." }, 1)]
    // A dash of another kind inside a name is no bullet.
    [InlineData(new[] { "- Công chức chuyên môn Văn phòng xã ấy", "– thống kê xã." }, 1)]
    [InlineData(new[] { "- Kế hoạch kiểm tra của Ủy ban nhân dân;", "- Báo cáo kết quả." }, 2)]
    public void Read_WhenLinesFollowEachOther_ThenParagraphsAreThoseOfTheAuthor(string[] lines, int paragraphs)
    {
        var page = Page([
            .. lines.SelectMany((line, i) => Line(line, 50, 100 + 14 * i)),
            .. Line("Mười hai chữ đứng đây cho đủ bề ngang ấy", 50, 400),
        ]);

        var read = DocumentFlow.Read([page], []);

        (read.Count - 1).ShouldBe(paragraphs);
    }

    [Fact]
    public void Read_WhenAWordIsBrokenAfterASlash_ThenItIsWholeAgain()
    {
        var page = Page([.. Line("Thực hiện Nghị định của Chính phủ 34/2019/", 50, 100), .. Line("NĐ-CP và văn bản khác.", 50, 114)]);

        var paragraph = DocumentFlow.Read([page], []).ShouldHaveSingleItem().ShouldBeOfType<DocumentParagraph>();

        paragraph.Text.ShouldContain("34/2019/NĐ-CP và");
    }

    [Fact]
    public void Read_WhenNoLinesAreDrawn_ThenColumnsAreTheirGutters()
    {
        string[][] rows =
        [
            ["TT", "Nội dung", "Chủ trì"],
            ["1", "Rà soát văn bản", "Văn phòng"],
            ["", "còn hiệu lực", ""],
            ["2", "Khảo sát", "Phòng Kinh tế"],
        ];
        var words = rows.SelectMany((row, y) => row.SelectMany((cell, x) => Line(cell, ColumnAt[x], 100 + 14 * y)));
        var doubts = new List<DocumentDoubt>();

        var table = DocumentFlow.Read([Page([.. words])], doubts).ShouldHaveSingleItem().ShouldBeOfType<DocumentTable>();

        table
            .Rows.Select(row => string.Join('|', row.Cells.Select(cell => string.Join(' ', cell.Paragraphs.Select(p => p.Text)))))
            .ShouldBe(["TT|Nội dung|Chủ trì", "1|Rà soát văn bản còn hiệu lực|Văn phòng", "2|Khảo sát|Phòng Kinh tế"]);
        doubts.ShouldHaveSingleItem().Where.ShouldBe("trang 1");
    }

    [Fact]
    public void Read_WhenARowIsCutByThePageBreak_ThenItIsOneRow()
    {
        PageRules frame = new(
            [new(90, 40, 400), new(120, 40, 400)],
            [new(40, 90, 120), new(80, 90, 120), new(240, 90, 120), new(400, 90, 120)]
        );
        PlacedPage[] pages =
        [
            new(1, 595, 842, [.. Line("1", 50, 95), .. Line("Rà soát, cập nhật văn bản", 90, 95), .. Line("Văn phòng", 250, 95)], frame),
            new(2, 595, 842, [.. Line("quy phạm pháp luật.", 90, 95)], frame),
        ];

        var table = DocumentFlow.Read(pages, []).ShouldHaveSingleItem().ShouldBeOfType<DocumentTable>();

        var row = table.Rows.ShouldHaveSingleItem();
        row.Cells.Select(cell => cell.Paragraphs.ShouldHaveSingleItem().Text)
            .ShouldBe(["1", "Rà soát, cập nhật văn bản quy phạm pháp luật.", "Văn phòng"]);
    }

    [Fact]
    public void Read_WhenARowBeginsAfterThePageBreak_ThenItIsAnother()
    {
        PageRules frame = new(
            [new(90, 40, 400), new(120, 40, 400)],
            [new(40, 90, 120), new(80, 90, 120), new(240, 90, 120), new(400, 90, 120)]
        );
        PlacedPage[] pages =
        [
            new(1, 595, 842, [.. Line("1", 50, 95), .. Line("Rà soát", 90, 95), .. Line("Văn phòng", 250, 95)], frame),
            new(2, 595, 842, [.. Line("2", 50, 95), .. Line("Khảo sát", 90, 95), .. Line("Công an", 250, 95)], frame),
        ];

        DocumentFlow.Read(pages, []).ShouldHaveSingleItem().ShouldBeOfType<DocumentTable>().Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_WhenHeadersAndNumbersRunWithThePages_ThenTheyAreDropped()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(n => new PlacedPage(
                n,
                595,
                842,
                [
                    .. Line("UBND XÃ SƠN THỦY", 200, 20),
                    .. Line($"Trang {n}/4", 280, 810),
                    .. Line($"{n}. Đoạn văn thứ {n} của kế hoạch này.", 50, 300),
                ],
                PageRules.None
            ));

        var read = DocumentFlow.Read([.. pages], []);

        read.Cast<DocumentParagraph>().Select(paragraph => paragraph.Text).ShouldAllBe(text => text.StartsWith("Đoạn văn"));
        read.Count.ShouldBe(4);
    }

    private static PlacedPage Page(IReadOnlyList<PlacedWord> words) => new(1, 595, 842, words, PageRules.None);

    private static IEnumerable<PlacedWord> Line(string text, double left, double top)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var right = left + LetterPoints * word.Length;
            yield return new PlacedWord(word, new Box(left, top, right, top + 12));
            left = right + SpacePoints;
        }
    }
}
