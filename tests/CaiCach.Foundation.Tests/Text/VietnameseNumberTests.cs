using CaiCach.Foundation.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Text;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("12.345.678", 12345678)]
    [InlineData(" 98 ", 98)]
    [InlineData("-0,75", -0.75)]
    [InlineData("007", 7)]
    public void TryParse_WhenWrittenTheVietnameseWay_ThenReads(string text, double expected)
    {
        VietnameseNumber.TryParse(text, out var number).ShouldBeTrue();
        number.ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("12.5")] // not 125
    [InlineData("1,234.5")]
    [InlineData("1.23.456")]
    [InlineData("1.2345")]
    [InlineData("95%")]
    [InlineData("1,")]
    [InlineData(",5")]
    [InlineData("1e3")]
    [InlineData("١٢")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WhenAmbiguousOrNoNumber_ThenRefuses(string? text) => VietnameseNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1234.5, 2, "1.234,5")]
    [InlineData(1234567, 0, "1.234.567")]
    [InlineData(0.005, 2, "0,01")] // half away from zero
    [InlineData(-2.5, 0, "-3")]
    [InlineData(-0.001, 2, "0")]
    [InlineData(100, 2, "100")]
    public void Format_WhenWritten_ThenGroupsByDotAndCutsZeros(double number, int decimals, string expected) =>
        VietnameseNumber.Format((decimal)number, decimals).ShouldBe(expected);

    [Fact]
    public void TryParse_WhenGivenWhatFormatWrote_ThenReadsItBack() =>
        Prop.ForAll<int>(thousandths =>
                VietnameseNumber.TryParse(VietnameseNumber.Format(thousandths / 1000m, 3), out var read) && read == thousandths / 1000m
            )
            .QuickCheckThrowOnFailure();
}
