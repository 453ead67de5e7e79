using System.Text;
using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Tests.Reading;

public sealed class PlainTextReaderTests
{
    [Fact]
    public async Task Read_WhenLinesAreWrapped_JoinsThemAndKeepsThePrintedOnes()
    {
        var paragraphs = (
            await ReadAsync(
                "I. MỤC TIÊU\n1. Duy trì tỷ lệ giải quyết hồ sơ đúng hạn trong toàn\nxã từ 98% trở lên, nâng cao chất lượng phục vụ nhân\n\n\ndân trên địa bàn.\n- Việc thứ hai;\n- Việc thứ ba."
            )
        )
            .OfType<DocumentParagraph>()
            .ToList();

        paragraphs.Select(p => p.Marker).ShouldBe(["I.", "1.", "-", "-"]);
        paragraphs[1]
            .Text.ShouldBe(
                "Duy trì tỷ lệ giải quyết hồ sơ đúng hạn trong toàn xã từ 98% trở lên, nâng cao chất lượng phục vụ nhân dân trên địa bàn."
            );
        paragraphs[1].Lines.Select(l => l.BlankBefore).ShouldBe([0, 0, 2]);
    }

    [Fact]
    public async Task Read_WhenEachLineIsFollowedByABlankOne_StillJoinsSentences()
    {
        var text = string.Join(
            "\n\n",
            " 1. Cụ thể hóa mục tiêu, các nhiệm vụ và giải pháp chủ yếu trong Chương trình",
            "tổng thể cải cách hành chính nhà nước giai đoạn mới của Chính phủ và kế hoạch",
            "của Ủy ban nhân dân tỉnh.",
            " 2. Việc khác."
        );
        (await ReadAsync(text)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_WhenCellsArePartedByTabs_MakesATable()
    {
        var blocks = await ReadAsync(
            "## Phụ lục\n\nTT\tNhiệm vụ\tThời hạn\t\n<b>I. Thể chế</b>\t\t\t\n\t1. Kế hoạch\tQuý I\t\n\nTT\tNhiệm vụ\tThời hạn\n2\tBáo cáo\tQuý II\n"
        );

        blocks[0].ShouldBeOfType<DocumentParagraph>().IsBold.ShouldBeTrue();
        var table = blocks[1].ShouldBeOfType<DocumentTable>();
        table.ColumnCount.ShouldBe(3);
        table.Rows.Count.ShouldBe(3);
        table.Rows[1].Cells[0].Paragraphs[0].Text.ShouldBe("Thể chế");
        table.Rows[2].Cells[1].Paragraphs[0].Marker.ShouldBe("1.");
        blocks[2].ShouldBeOfType<DocumentTable>().Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_WhenTextIsUtf16_ReadsIt()
    {
        using var content = new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Kế hoạch")]);
        var reading = await new DocumentReader().ReadAsync(content, progress: null, TestContext.Current.CancellationToken);
        reading.Text!.Blocks[0].ShouldBeOfType<DocumentParagraph>().Text.ShouldBe("Kế hoạch");
    }

    private static async Task<IReadOnlyList<DocumentBlock>> ReadAsync(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reading = await new DocumentReader().ReadAsync(content, progress: null, TestContext.Current.CancellationToken);
        return reading.Text.ShouldNotBeNull().Blocks;
    }
}
