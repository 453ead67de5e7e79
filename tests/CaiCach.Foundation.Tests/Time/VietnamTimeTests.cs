using CaiCach.Foundation.Time;

namespace CaiCach.Foundation.Tests.Time;

public sealed class VietnamTimeTests
{
    [Theory]
    [InlineData("2025-12-31T16:59:59Z", "2025-12-31")]
    [InlineData("2025-12-31T17:00:00Z", "2026-01-01")] // midnight in Vietnam
    [InlineData("2025-07-01T00:00:00+07:00", "2025-07-01")]
    public void DayOf_WhenAnInstantIsGiven_ThenIsTheDayInVietnam(string instant, string day) =>
        VietnamTime.DayOf(DateTimeOffset.Parse(instant)).ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void Today_WhenItIsEveningInUtc_ThenIsTomorrowInVietnam() =>
        VietnamTime.Today(new StoppedClock(new DateTimeOffset(2026, 4, 26, 18, 0, 0, TimeSpan.Zero))).ShouldBe(new DateOnly(2026, 4, 27));

    [Fact]
    public void StartOf_WhenADayBegins_ThenIsSevenHoursEarlierInUtc()
    {
        var start = VietnamTime.StartOf(new DateOnly(2025, 7, 1));

        start.ShouldBe(new DateTimeOffset(2025, 6, 30, 17, 0, 0, TimeSpan.Zero));
        start.Offset.ShouldBe(TimeSpan.Zero);
        VietnamTime.EndOf(new DateOnly(2025, 6, 30)).ShouldBe(start);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
