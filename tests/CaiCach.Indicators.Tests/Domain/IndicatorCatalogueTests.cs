using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Tests.Domain;

public sealed class IndicatorCatalogueTests
{
    private static readonly RecordSetShape Things = new(
        "things",
        "việc",
        "test.thing",
        [new("begun", "Bắt đầu"), new("ended", "Kết thúc")],
        [new("good", "tốt", "không tốt")]
    );

    private static readonly CountQuery Begun = new() { Set = "things", During = "begun" };

    [Fact]
    public void Catalogue_TakesTheVersionOfThePeriodsLastDay()
    {
        var one = Count("A", Begun) with
        {
            Versions = [Version(Begun), Version(Begun with { With = ["good"] }) with { From = new DateOnly(2026, 7, 1) }],
        };
        var catalogue = IndicatorCatalogue.Of([one], [Things]).Value;

        catalogue.Find("A", Period.OfQuarter(2026, 2), PeriodCutoff.Calendar)!.Count[0].With.ShouldBeEmpty();
        catalogue.Find("A", Period.OfQuarter(2026, 3), PeriodCutoff.Calendar)!.Count[0].With.ShouldHaveSingleItem();
        catalogue.Find("A", Period.OfYear(2019), PeriodCutoff.Calendar).ShouldBeNull();
        catalogue.Find("A", Period.OfMonth(2026, 7), PeriodCutoff.Calendar).ShouldBeNull();
        catalogue.Find("B", Period.OfYear(2026), PeriodCutoff.Calendar).ShouldBeNull();
    }

    [Fact]
    public void Catalogue_TakesOverWhatAnotherIndicatorCounts()
    {
        var total = Count("T", new CountQuery { Indicator = "A" }, new CountQuery { Indicator = "B" });
        var catalogue = IndicatorCatalogue.Of([Count("A", Begun), Count("B", Begun with { With = ["good"] }), total], [Things]).Value;

        catalogue.Find("T", Period.OfYear(2026), PeriodCutoff.Calendar)!.Count.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("indicators.file.twice")]
    [InlineData("indicators.file.area")]
    [InlineData("indicators.file.no_version")]
    [InlineData("indicators.file.no_period")]
    [InlineData("indicators.file.count")]
    [InlineData("indicators.file.set")]
    [InlineData("indicators.file.moment")]
    [InlineData("indicators.file.fact")]
    [InlineData("indicators.file.basis")]
    [InlineData("indicators.file.indicator")]
    [InlineData("indicators.file.beyond_whole")]
    [InlineData("indicators.file.cycle")]
    public void Catalogue_WhenAFileCannotBeUsed_SaysWhichIndicatorAndWhy(string code)
    {
        IReadOnlyList<IndicatorDefinition> wrong = code switch
        {
            "indicators.file.twice" => [Count("A", Begun), Count("A", Begun)],
            "indicators.file.area" => [Count("A", Begun) with { Area = "weather" }],
            "indicators.file.no_version" => [Count("A", Begun) with { Versions = [Version(Begun), Version(Begun)] }],
            "indicators.file.no_period" => [Count("A", Begun) with { Periods = [] }],
            "indicators.file.count" => [Count("A", Begun) with { Measure = "%" }],
            "indicators.file.set" => [Count("A", Begun with { Set = "dragons" })],
            "indicators.file.moment" => [Count("A", new CountQuery { Set = "things", Standing = new Standing("begun", "melted") })],
            "indicators.file.fact" => [Count("A", Begun with { Without = ["blue"] })],
            "indicators.file.basis" => [Count("A", Begun with { Standing = new Standing("begun", "ended") })],
            "indicators.file.beyond_whole" =>
            [
                Count("A", Begun) with
                {
                    Measure = "%",
                    Empty = EmptyDenominator.NoData,
                    Versions = [Version(Begun) with { Of = [Begun with { With = ["good"] }] }],
                },
            ],
            "indicators.file.indicator" => [Count("A", new CountQuery { Indicator = "Z" })],
            _ => [Count("A", new CountQuery { Indicator = "B" }), Count("B", new CountQuery { Indicator = "A" })],
        };

        var refused = IndicatorCatalogue.Of(wrong, [Things]);

        refused.Errors.ShouldContain(error => error.Code == code && error.Message.Contains("Chỉ tiêu A", StringComparison.Ordinal));
    }

    private static IndicatorDefinition Count(string code, params IReadOnlyList<CountQuery> count) =>
        new(code, "Số việc", "procedures", "việc", null, [PeriodKind.Quarter, PeriodKind.Year], null, [Version(count)]);

    private static IndicatorVersion Version(params IReadOnlyList<CountQuery> count) =>
        new(new DateOnly(2021, 1, 1), "Số việc bắt đầu trong kỳ", "Kế hoạch", true, count, null);
}
