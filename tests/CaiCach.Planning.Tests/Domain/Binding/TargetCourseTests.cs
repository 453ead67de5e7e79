using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Tests.Domain.Binding;

public sealed class TargetCourseTests
{
    /// <summary>The method that the page explains: kind, threshold, value, growing, elapsed part in percent, and what comes of it.</summary>
    [Theory]
    [InlineData(">=", 98, 98, false, 50, "OnCourse", 98)] // a share stays what it is of the period so far
    [InlineData(">=", 98, 97, false, 50, "AtRisk", 97)]
    [InlineData(">=", 98, 97, false, 100, "Missed", 97)] // the period is over
    [InlineData("=", 97, 99, false, 100, "Met", 99)] // a bare figure is reached by passing it
    [InlineData(">", 85, 85, false, 100, "Missed", 85)]
    [InlineData("<=", 5, 4, false, 50, "OnCourse", 4)]
    [InlineData(">=", 4, 2, true, 50, "OnCourse", 4)] // a count goes on evenly: 2 / 0,5
    [InlineData(">=", 4, 1, true, 50, "AtRisk", 2)]
    [InlineData(">=", 4, 4, true, 50, "Met", 8)] // what has happened cannot be undone
    [InlineData("<=", 2, 3, true, 50, "Missed", 6)] // nor what was not to happen
    [InlineData(">=", 4, 0, true, 0, "AtRisk", 0)] // the first day
    public void Course_IsJudgedByThePlainMethod(
        string comparator,
        int threshold,
        int value,
        bool grows,
        int elapsedPercent,
        string standing,
        int forecast
    )
    {
        var required = TargetRequirement.Of(TargetKind.Ratio, new TargetMeasure(comparator, threshold, "%"), null, Share(true), null);

        var course = TargetCourse.Of(required, value, grows, elapsedPercent / 100m);

        course.Standing.ToString().ShouldBe(standing);
        course.Forecast.ShouldBe(forecast);
    }

    [Theory]
    [InlineData("Trend", 0, true, 80, ">", 80)] // each year higher than the year before (S3-00)
    [InlineData("Ramp", 20, true, 15, ">=", 35)] // 20 points a year more (S3-07)
    [InlineData("Ramp", 20, true, 95, ">=", 100)] // up to 100
    [InlineData("ChangeOnYear", 10, true, 50, ">=", 55)]
    [InlineData("ChangeOnYear", 10, false, 50, "<=", 45)] // 10% less
    [InlineData("Ratio", 90, true, 50, ">=", 90)]
    [InlineData("Ramp", 20, false, 15, "<=", 0)] // down to nothing
    [InlineData("Grade", 65, true, 50, ">=", 65)]
    public void Requirement_FollowsTheKind(string kind, int threshold, bool isMoreBetter, int lastYear, string comparator, int value)
    {
        var measure = new TargetMeasure("=", threshold, "%");

        TargetRequirement
            .Of(Enum.Parse<TargetKind>(kind), measure, null, Share(isMoreBetter), lastYear)
            .ShouldBe(new TargetRequirement(comparator, value));
    }

    [Fact]
    public void WithoutAFigure_OrLastYearsFigure_NothingIsSaid()
    {
        TargetRequirement.Of(TargetKind.Trend, null, null, Share(true), null).ShouldBeNull();
        TargetRequirement.Of(TargetKind.Ratio, null, null, Share(true), 50).ShouldBeNull();
        TargetRequirement.Of(TargetKind.YesNo, null, null, Share(true), 50).ShouldBeNull();
        TargetRequirement.Of(TargetKind.Grade, null, null, Share(true), 50).ShouldBeNull();
        TargetCourse.Of(null, 80, false, 0.5m).Standing.ShouldBe(TargetStanding.NoFigures);
        TargetCourse.Of(new TargetRequirement(">=", 1), null, false, 1).Standing.ShouldBe(TargetStanding.NoFigures);
    }

    [Fact]
    public void AGrade_AsksForItsLeastValue_AndAYesForOne()
    {
        var points = Share(true) with { Measure = "điểm" };

        TargetRequirement.Of(TargetKind.Grade, null, new IndicatorGrade("Khá", 65, ["kha"]), points, null).ShouldBe(new(">=", 65));
        TargetRequirement.Of(TargetKind.YesNo, null, null, points with { Measure = "kế hoạch" }, null).ShouldBe(new(">=", 1));
        TargetRequirement.Of(TargetKind.Ramp, new TargetMeasure(">=", 20, "cuộc"), null, points, 95).ShouldBe(new(">=", 115));
    }

    /// <summary>2,5% less than last year is asked of the money; of an indicator that says how much less it is (S1-18), 2,5 is asked.</summary>
    [Fact]
    public void AnIndicatorThatIsAChange_IsAskedForTheChangeItself()
    {
        var change = Share(true) with { IsChange = true };

        TargetRequirement.Of(TargetKind.ChangeOnYear, new TargetMeasure(">=", 2.5m, "%"), null, change, 4).ShouldBe(new(">=", 2.5m));
        TargetRequirement.Of(TargetKind.Trend, null, null, change, 4).ShouldBe(new(">", 0));
    }

    private static IndicatorName Share(bool isMoreBetter) => new("X-01", "Thử", "procedures", "%", isMoreBetter, FigureOrigin.Computed, []);

    [Fact]
    public void ATarget_StandsAsTheWorstOfItsThresholds() =>
        TargetStandingRule
            .Worst([TargetStanding.Met, TargetStanding.NoFigures, TargetStanding.AtRisk, TargetStanding.OnCourse])
            .ShouldBe(TargetStanding.AtRisk);
}
