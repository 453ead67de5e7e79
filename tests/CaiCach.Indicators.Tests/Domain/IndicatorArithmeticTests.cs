using System.Globalization;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Indicators.Tests.Domain;

public sealed class IndicatorArithmeticTests
{
    [Theory]
    [InlineData(1203, 1223, "98.36")] // 98.3646…
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(1, 800, "0.13")] // 0.125: half away from zero
    [InlineData(0, 7, "0")]
    [InlineData(7, 7, "100")]
    [InlineData(99_999, 100_000, "99.99")] // not all: never 100
    [InlineData(1, 100_000, "0.01")] // something: never 0
    [InlineData(8, 7, "100")] // a rate is never above 100 (shared domain, A3)
    public void Percent_IsRoundedByTheOneRule(long numerator, long denominator, string percent) =>
        IndicatorArithmetic.Percent(numerator, denominator).ShouldBe(decimal.Parse(percent, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null, null)]
    [InlineData(nameof(EmptyDenominator.NoData), null)]
    [InlineData(nameof(EmptyDenominator.Full), 100)]
    [InlineData(nameof(EmptyDenominator.Zero), 0)]
    public void Value_WhenThereIsNothingToTakeAShareOf_IsWhatTheIndicatorSays(string? empty, int? value) =>
        IndicatorArithmetic.Value(0, 0, empty is null ? null : Enum.Parse<EmptyDenominator>(empty)).ShouldBe(value);

    [Fact]
    public void Percent_IsWholeOrNothingOnlyWhenItIs() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(uint Part, uint Other)>().Filter(one => (long)one.Part + one.Other > 0),
                one => HoldsFor(one.Part, one.Other)
            )
            .QuickCheckThrowOnFailure();

    private static void HoldsFor(long part, long rest)
    {
        var whole = part + rest;
        var percent = IndicatorArithmetic.Percent(part, whole);
        (percent == 100).ShouldBe(rest == 0);
        (percent == 0).ShouldBe(part == 0);
        percent.ShouldBeInRange(0, 100);
        decimal.Round(percent, IndicatorArithmetic.Decimals).ShouldBe(percent);
    }
}
