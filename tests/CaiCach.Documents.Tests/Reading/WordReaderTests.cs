using CaiCach.Documents.Reading;
using static CaiCach.Documents.Tests.Reading.WordFile;

namespace CaiCach.Documents.Tests.Reading;

public sealed class WordReaderTests
{
    private const string Numbering =
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0B7;\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";

    [Fact]
    public async Task Read_WhenNumbersComeFromLists_CountsThem()
    {
        var body =
            List("Một", 1, 0)
            + List("Một một", 1, 1)
            + List("a", 1, 2)
            + List("b", 1, 2)
            + List("Hai", 1, 0)
            + List("Hai một", 1, 1)
            + List("Gạch", 2, 0)
            + List("Lại từ năm", 3, 0);
        var blocks = await ReadAsync(new WordFile(body).With("word/numbering.xml", Numbering));
        blocks.OfType<DocumentParagraph>().Select(p => p.Marker).ShouldBe(["I.", "1.1.", "a)", "b)", "II.", "2.1.", "-", "V."]);
    }

    [Theory]
    [InlineData("1.2. Duy trì tỷ lệ", "1.2.", "Duy trì tỷ lệ")]
    [InlineData("IV. TỔ CHỨC", "IV.", "TỔ CHỨC")]
    [InlineData("đ) Tiếp tục", "đ)", "Tiếp tục")]
    [InlineData("- - Công chức", "-", "Công chức")]
    [InlineData("+100% hồ sơ", "+", "100% hồ sơ")]
    [InlineData("06 tháng đầu năm", null, "06 tháng đầu năm")]
    [InlineData("15/11/2023", null, "15/11/2023")]
    [InlineData("2.", null, "2.")]
    public async Task Read_WhenMarkersAreTyped_TakesThemOff(string typed, string? marker, string text)
    {
        var paragraph = (await ReadAsync(new WordFile(P(typed))))[0].ShouldBeOfType<DocumentParagraph>();
        paragraph.Marker.ShouldBe(marker);
        paragraph.Text.ShouldBe(text);
    }

    [Fact]
    public async Task Read_WhenCellsSpan_PutsThemIntoTheGrid()
    {
        var table =
            "<w:tbl>"
            + "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
            + Cell("A")
            + Cell("B", "<w:gridSpan w:val=\"2\"/>")
            + "</w:tr>"
            + Row(Cell("1", "<w:vMerge w:val=\"restart\"/>"), Cell("x"), Cell("y"))
            + Row(Cell("", "<w:vMerge/>"), Cell("z"), Cell("t"))
            + Row(Cell("2"), Cell("u"), Cell("v"))
            + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>"
            + Cell("gone")
            + "</w:tr>"
            + Row(Cell("A"), Cell("B", "<w:gridSpan w:val=\"2\"/>"))
            + "</w:tbl>";
        var read = (await ReadAsync(new WordFile(table)))[0].ShouldBeOfType<DocumentTable>();

        read.ColumnCount.ShouldBe(3);
        read.Rows.Select(r => r.IsHeader).ShouldBe([true, false, false, false, true]);
        read.Rows[0].Cells[1].ColumnSpan.ShouldBe(2);
        read.Rows[1].Cells[0].RowSpan.ShouldBe(2);
        read.Rows[2].Cells.Select(c => c.Column).ShouldBe([1, 2]);
        read.Rows[3].Cells[0].RowSpan.ShouldBe(1);
    }

    [Fact]
    public async Task Read_WhenTextIsTrackedHiddenOrBoxed_KeepsWhatAReaderSees()
    {
        var body =
            "<w:p><w:r><w:t>Kế</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>&#160; hoạch</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:tab/><w:t>na\u0306m</w:t></w:r>"
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>"
            + P("Trong khung")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + P("Trong khung")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var texts = (await ReadAsync(new WordFile(body))).OfType<DocumentParagraph>().Select(p => p.Text);
        texts.ShouldBe(["Kế hoạch năm", "Trong khung"]);
    }

    [Fact]
    public async Task Read_WhenACellHasSoftBreaks_PartsItsEntries()
    {
        var cell =
            "<w:tc><w:p><w:r><w:t>- Kế hoạch;</w:t><w:br/><w:t>- Báo cáo kết quả</w:t><w:br/><w:t>thực hiện</w:t></w:r></w:p></w:tc>";
        var table = (await ReadAsync(new WordFile($"<w:tbl>{Row(cell)}</w:tbl>")))[0].ShouldBeOfType<DocumentTable>();
        table
            .Rows[0]
            .Cells[0]
            .Paragraphs.Select(p => (p.Marker, p.Text))
            .ShouldBe([("-", "Kế hoạch;"), ("-", "Báo cáo kết quả thực hiện")]);
    }

    [Fact]
    public async Task Read_WhenStylesAreBoldOrCentred_SaysSo()
    {
        var styles =
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:basedOn w:val=\"Base\"/></w:style></w:styles>";
        var body = P("KẾ HOẠCH", "<w:pStyle w:val=\"Title\"/>") + P("thường");
        var paragraphs = (await ReadAsync(new WordFile(body).With("word/styles.xml", styles))).OfType<DocumentParagraph>().ToList();
        paragraphs.Select(p => (p.IsBold, p.IsCentred)).ShouldBe([(true, true), (false, false)]);
    }

    private static string List(string text, int list, int level) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static async Task<IReadOnlyList<DocumentBlock>> ReadAsync(WordFile file)
    {
        using var content = new MemoryStream(file.Save());
        return (await new DocumentReader().ReadAsync(content, progress: null, TestContext.Current.CancellationToken))
            .Text.ShouldNotBeNull()
            .Blocks;
    }
}
