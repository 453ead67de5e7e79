using CaiCach.Foundation.Text;

namespace CaiCach.Foundation.Tests.Text;

public sealed class VietnameseDateTests
{
    [Theory]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData(" 1/7/2025 ", "2025-07-01")]
    [InlineData("05-03-2024", "2024-03-05")] // the day comes first
    [InlineData("29.2.2024", "2024-02-29")]
    public void TryParse_WhenDayComesFirst_ThenReads(string text, string expected)
    {
        VietnameseDate.TryParse(text, out var day).ShouldBeTrue();
        day.ShouldBe(DateOnly.Parse(expected));
    }

    [Theory]
    [InlineData("29/02/2025")]
    [InlineData("12/31/2025")]
    [InlineData("2025-12-31")]
    [InlineData("1/7/25")]
    [InlineData("1/7-2025")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WhenThereIsNoSuchDay_ThenRefuses(string? text) => VietnameseDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Format_WhenADay_ThenWritesTwoDigitsEach() => VietnameseDate.Format(new DateOnly(2025, 7, 1)).ShouldBe("01/07/2025");

    [Fact]
    public void Format_WhenAnInstant_ThenWritesVietnamsTime() =>
        VietnameseDate.Format(new DateTimeOffset(2025, 12, 31, 17, 5, 0, TimeSpan.Zero)).ShouldBe("00:05 01/01/2026");
}
