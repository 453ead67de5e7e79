using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Tests.Domain;

public sealed class HeatScaleTests
{
    private static readonly decimal?[] Values = [80, 90, 100, null, 82, 98];

    [Theory]
    [InlineData(80, 1)]
    [InlineData(84, 2)]
    [InlineData(90, 3)]
    [InlineData(98, 5)]
    [InlineData(100, 5)]
    public void Heat_IsEquallyWideFromTheWorstToTheBest(int value, int heat)
    {
        new HeatScale(Direction.Higher, Values).Of(value).ShouldBe(heat);
        new HeatScale(Direction.Lower, Values).Of(180 - value).ShouldBe(heat);
    }

    [Fact]
    public void Heat_WhereThereIsNothingToTell_IsNoneOrTheMiddle()
    {
        new HeatScale(Direction.Higher, Values).Of(null).ShouldBeNull();
        new HeatScale(null, Values).Of(80).ShouldBeNull();
        new HeatScale(Direction.Higher, [7, 7]).Of(7).ShouldBe(3);
        new HeatScale(Direction.Higher, []).Of(null).ShouldBeNull();
    }
}
