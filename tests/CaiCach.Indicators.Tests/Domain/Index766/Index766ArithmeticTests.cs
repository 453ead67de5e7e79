using System.Globalization;
using CaiCach.Indicators.Domain.Index766;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Indicators.Tests.Domain.Index766;

/// <summary>The arithmetic of Decision 766 (shared domain, A3).</summary>
public sealed class Index766ArithmeticTests
{
    [Theory]
    [InlineData(80, 100, "4", "80", "4")] // the threshold itself: all points
    [InlineData(79, 100, "4", "80", "3.95")] // below it: 4 × 79 / 80
    [InlineData(0, 100, "4", "80", "0")]
    [InlineData(1, 3, "6", null, "2")] // linear: 6 × 33,33% without rounding the rate first
    [InlineData(7, 6, "6", null, "6")] // a rate is never above 100
    [InlineData(-3, 40, "6", "90", "0")] // nor below 0: more lost than there is
    [InlineData(1, 800, "1", null, "0")] // 0,00125
    [InlineData(1, 8, "1", "100", "0.13")] // 0,125: half away from zero
    public void Points_AreThoseOfTheDecision(long numerator, long denominator, string most, string? fullAt, string points) =>
        Index766Arithmetic
            .Shown(
                Index766Arithmetic.Points(
                    Index766Arithmetic.Rate(numerator, denominator),
                    Number(most),
                    fullAt is null ? null : Number(fullAt)
                )
            )
            .ShouldBe(Number(points));

    [Theory]
    [InlineData(19, 32, "80", 7)] // 25,6 of 32, so 26
    [InlineData(26, 32, "80", 0)]
    [InlineData(21, 27, null, 6)]
    [InlineData(-2, 10, "90", 9)]
    public void Needed_IsHowManyMoreGiveAllPoints(long numerator, long denominator, string? fullAt, long needed) =>
        Index766Arithmetic.Needed(numerator, denominator, fullAt is null ? null : Number(fullAt)).ShouldBe(needed);

    [Fact]
    public void Needed_GivesAllPointsAndOneLessDoesNot() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte Counted, byte Others, byte FullAt)>().Filter(one => one.Counted + one.Others > 0),
                one => HoldsFor(one.Counted, one.Counted + one.Others, 1 + one.FullAt % 100)
            )
            .QuickCheckThrowOnFailure();

    private static void HoldsFor(long counted, long whole, decimal fullAt)
    {
        var needed = Index766Arithmetic.Needed(counted, whole, fullAt);
        Index766Arithmetic.Points(Index766Arithmetic.Rate(counted + needed, whole), 6, fullAt).ShouldBe(6);
        if (needed > 0)
        {
            Index766Arithmetic.Points(Index766Arithmetic.Rate(counted + needed - 1, whole), 6, fullAt).ShouldBeLessThan(6);
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
