using System.Text;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Tests.Domain.Imports;

public sealed class ImportTableTests
{
    private const string Header = "Mã hồ sơ;Chủ hồ sơ;Trạng thái";

    [Theory]
    [InlineData("DANH SÁCH HỒ SƠ\n\n" + Header + "\nA-1;\"Nguyễn \"\"Mẫu\"\"; B\";Đang xử lý\n", "Nguyễn \"Mẫu\"; B")]
    [InlineData(Header + "\r\nA-1;\"hai\ndòng\";Đang xử lý", "hai\ndòng")]
    [InlineData("Mã hồ sơ,Chủ hồ sơ,Trạng thái\nA-1,=1+1,x", "=1+1")]
    [InlineData("Mã hồ sơ\tChủ hồ sơ\tTrạng thái\nA-1\t  Nguyễn  \tx", "Nguyễn")]
    public void Text_IsReadWhateverItsSeparator(string text, string owner)
    {
        var table = ImportTable.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], MappingGuess.IsHeader, CancellationToken.None);

        table.Errors.ShouldBeEmpty();
        table.Value.Lines.ShouldHaveSingleItem().Cells[1].Text.ShouldBe(owner);
    }

    [Fact]
    public void Text_WithMoreRowsThanMayBe_IsRefused()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i <= ImportLimits.RowsMax; i++)
        {
            text.Append("A-1;B;C\n");
        }

        ImportTable
            .Read(Encoding.UTF8.GetBytes(text.ToString()), MappingGuess.IsHeader, CancellationToken.None)
            .Errors.ShouldBe([ImportErrors.TooManyRows]);
    }

    [Fact]
    public void Bytes_ThatAreNoText_AreRefused() =>
        ImportTable
            .Read([0x89, 0x50, 0x00, 0xFF, 0xC3, 0x28], MappingGuess.IsHeader, CancellationToken.None)
            .Errors.ShouldBe([ImportErrors.NotTable]);
}
