using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class TargetStandingRuleTests
{
    /// <summary>Nothing to count is "chưa có số liệu", never 0% (design.md, rule 14).</summary>
    [Theory]
    [InlineData(new[] { ">=90" }, new double[0], nameof(TargetStanding.NoFigures))]
    [InlineData(new[] { ">=90" }, new[] { 90.0 }, nameof(TargetStanding.Met))]
    [InlineData(new[] { ">=90" }, new[] { 89.99 }, nameof(TargetStanding.NotMet))]
    [InlineData(new[] { ">=90", ">=50" }, new[] { 95.0 }, nameof(TargetStanding.NoFigures))] // the second was never entered
    [InlineData(new[] { ">=90", ">=50" }, new[] { 80.0 }, nameof(TargetStanding.NotMet))] // one that fails is enough
    [InlineData(new string[0], new double[0], nameof(TargetStanding.NoFigures))] // có hoặc không
    [InlineData(new string[0], new[] { 1.0 }, nameof(TargetStanding.Met))]
    [InlineData(new string[0], new[] { 0.0 }, nameof(TargetStanding.NotMet))]
    public void Of_TheLatestValues_SaysWhetherTheTargetIsMet(string[] thresholds, double[] values, string standing)
    {
        var measures = thresholds.Select(threshold => new TargetMeasure(threshold[..2], decimal.Parse(threshold[2..]), "%")).ToList();
        var latest = values.Select((value, place) => (value, place)).ToDictionary(pair => pair.place, pair => (decimal)pair.value);

        TargetStandingRule.Of(measures, latest).ToString().ShouldBe(standing);
    }
}
