using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Tests.Domain.Binding;

/// <summary>When a threshold is told to have slipped: it is at risk or missed, and stood better the time before.</summary>
public sealed class TargetBindingTests
{
    private static readonly DateOnly Day = new(2026, 3, 16);

    [Theory]
    [InlineData(TargetStanding.OnCourse, TargetStanding.AtRisk, true)]
    [InlineData(TargetStanding.Met, TargetStanding.Missed, true)]
    [InlineData(TargetStanding.NoFigures, TargetStanding.AtRisk, true)] // the first figures are bad
    [InlineData(TargetStanding.AtRisk, TargetStanding.Missed, true)]
    [InlineData(TargetStanding.AtRisk, TargetStanding.AtRisk, false)]
    [InlineData(TargetStanding.Missed, TargetStanding.AtRisk, false)] // the next year has begun
    [InlineData(TargetStanding.AtRisk, TargetStanding.OnCourse, false)]
    [InlineData(TargetStanding.OnCourse, TargetStanding.NoFigures, false)]
    internal void Judge_ComparesWithTheTimeBefore(TargetStanding before, TargetStanding now, bool slipped)
    {
        var binding = Bound();
        binding.Judge(before, Day.AddDays(-1)).ShouldBeFalse();

        binding.Judge(now, Day).ShouldBe(slipped);
        (binding.Judged, binding.JudgedOn).ShouldBe((now, Day));
    }

    [Fact]
    public void Judge_AfterAnotherIndicatorWasConfirmed_BeginsAnew()
    {
        var binding = Bound();
        binding.Judge(TargetStanding.OnCourse, Day.AddDays(-1));
        binding.Confirm(
            "NV-12",
            CaiCach.Indicators.Contracts.FigureFilter.None,
            TargetKind.Ratio,
            Foundation.Units.Actor.System,
            DateTimeOffset.UnixEpoch
        );

        binding.Judge(TargetStanding.AtRisk, Day).ShouldBeFalse();
    }

    private static TargetBinding Bound()
    {
        var plan = new Plan(
            Guid.CreateVersion7(),
            "Kế hoạch",
            null,
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 12, 31),
            DateTimeOffset.UnixEpoch
        );
        return new TargetBinding(new Target(plan, 0), 0);
    }
}
