using CaiCach.Documents.Official;

namespace CaiCach.Documents.Tests.Official;

public sealed class VietnameseFormatTests
{
    [Theory]
    [InlineData(5, 1, "ngày 05 tháng 01 năm 2026")] // annex I, part II.4: days below 10 and months 1, 2 get a 0
    [InlineData(19, 2, "ngày 19 tháng 02 năm 2026")]
    [InlineData(9, 3, "ngày 09 tháng 3 năm 2026")]
    [InlineData(31, 12, "ngày 31 tháng 12 năm 2026")]
    [InlineData(null, 1, "ngày      tháng 01 năm 2026")]
    [InlineData(null, null, "ngày      tháng      năm 2026")]
    public void LongDate_WhenPrinted_ThenHasTheDecreesZeros(int? day, int? month, string printed) =>
        VietnameseFormat.LongDate(new OfficialDate(2026, month, day)).ShouldBe(printed);

    [Theory]
    [InlineData(1234.5, 1, "1.234,5")]
    [InlineData(1234567, 0, "1.234.567")]
    [InlineData(0.05, 1, "0,1")]
    [InlineData(-0.5, 0, "-1")]
    [InlineData(2.345, 2, "2,35")]
    public void Number_WhenPrinted_ThenHasDotsAndCommaAndRoundsHalvesUp(double value, int decimals, string printed) =>
        VietnameseFormat.Number((decimal)value, decimals).ShouldBe(printed);

    [Fact]
    public void Percent_WhenShare_ThenIsTimesHundred() => VietnameseFormat.Percent(0.9853m).ShouldBe("98,5%");

    [Fact]
    public void Day_WhenPrinted_ThenIsDayMonthYear() => VietnameseFormat.Day(new DateOnly(2026, 1, 5)).ShouldBe("05/01/2026");

    [Theory]
    [InlineData("KH", "Kế hoạch", "KH-UBND")]
    [InlineData("QyĐ", "Quy định", "QyĐ-UBND")]
    public void Find_WhenTypeIsNamed_ThenSymbolHasItsAbbreviation(string abbreviation, string name, string symbol)
    {
        var type = OfficialDocumentType.Find(abbreviation)!;

        type.Name.ShouldBe(name);
        type.SymbolOf("UBND", "VP").ShouldBe(symbol);
    }

    [Fact]
    public void SymbolOf_WhenTypeIsLetter_ThenIsAgencyAndDraftingUnit() =>
        OfficialDocumentType.All.Single(type => type.Name == "Công văn").SymbolOf("UBND", "VP").ShouldBe("UBND-VP");

    [Fact]
    public void All_WhenRead_ThenHasTheTypesOfAnnexThree() =>
        OfficialDocumentType.All.Count(type => type.Abbreviation is not ("SY" or "TrS" or "SL")).ShouldBe(29);
}
