using CaiCach.Documents.Official;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Tests.Domain;

/// <summary>Many units take several charts, and one table.</summary>
public sealed class ChartBlocksTests
{
    [Theory]
    [InlineData(32, 1, "32")]
    [InlineData(100, 1, "32 32 32 4")]
    [InlineData(20, 4, "8 8 4")]
    public void Charts_HoldWhatFitsOnAPage_AndTheTableHoldsAll(int units, int series, string expected)
    {
        var chart = new OutlineChart("Theo xã", ChartOver.Units, "Đơn vị", ["HS-21"]);
        var figures = new ChartFigures(
            "%",
            [.. Enumerable.Range(0, series).Select(at => $"Chỉ tiêu {at}")],
            [.. Enumerable.Range(0, units).Select(at => new ChartRow($"Xã {at}", "", [.. Enumerable.Repeat<decimal?>(at, series)]))]
        );

        var blocks = ChartBlocks.Of(chart, figures, "chưa có số liệu").ToList();

        string.Join(' ', blocks.OfType<OfficialChart>().Select(one => one.Categories.Count)).ShouldBe(expected);
        blocks.OfType<OfficialTable>().ShouldHaveSingleItem().Rows.Count.ShouldBe(units);
    }
}
