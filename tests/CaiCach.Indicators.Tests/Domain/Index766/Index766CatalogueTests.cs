using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;

namespace CaiCach.Indicators.Tests.Domain.Index766;

public sealed class Index766CatalogueTests
{
    private static readonly RecordSetShape Things = new(
        "things",
        "việc",
        "test.thing",
        [new("begun", "Bắt đầu")],
        [new("good", "tốt", "không tốt")]
    );

    private static readonly IndicatorCatalogue Indicators = IndicatorCatalogue.Of([], [Things]).Value;
    private static readonly CountQuery Begun = new() { Set = "things", During = "begun" };

    private static readonly IndexComponent Good = new("1.1", "Việc tốt", ComponentWay.Counted, 6, 80, "tốt / tất cả", "Quyết định", true)
    {
        Count = [Begun with { With = ["good"] }],
        Of = [Begun],
        Missing = "việc không tốt",
    };

    [Fact]
    public void Catalogue_TakesTheFileOfThePeriodsLastDay()
    {
        var catalogue = Index766Catalogue
            .Of([FileOf(Good), FileOf(Good with { FullAt = 90 }) with { From = new DateOnly(2026, 7, 1) }], Indicators)
            .Value;

        catalogue.For(Period.OfQuarter(2026, 2), PeriodCutoff.Calendar).Value.Components.Single().FullAt.ShouldBe(80);
        catalogue.For(Period.OfQuarter(2026, 3), PeriodCutoff.Calendar).Value.Components.Single().FullAt.ShouldBe(90);
        catalogue.For(Period.OfYear(2021), PeriodCutoff.Calendar).Errors.Single().Code.ShouldBe("indicators.index766.too_early");
    }

    [Theory]
    [InlineData("indicators.index766.sum")]
    [InlineData("indicators.index766.twice")]
    [InlineData("indicators.index766.counts")]
    [InlineData("indicators.index766.note")]
    [InlineData("indicators.index766.threshold")]
    [InlineData("indicators.file.set")]
    public void Catalogue_WhenAFileCannotBeUsed_SaysWhy(string code)
    {
        var wrong = code switch
        {
            "indicators.index766.sum" => FileOf(Good) with { Points = 7 },
            "indicators.index766.twice" => FileOf(Good, Good),
            "indicators.index766.counts" => FileOf(Good with { Lost = [Begun] }),
            "indicators.index766.note" => FileOf(Good with { Way = ComponentWay.NotScored }),
            "indicators.index766.threshold" => FileOf(Good with { FullAt = 120 }),
            _ => FileOf(Good with { Of = [Begun with { Set = "dragons" }] }),
        };

        Index766Catalogue.Of([wrong], Indicators).Errors.ShouldContain(error => error.Code == code);
    }

    [Fact]
    public void Component_WithoutAnythingToCount_IsLeftOutOrZeroAsItsFileSays()
    {
        ScoredComponent.Of(Good, (0, 0)).Maximum.ShouldBe(0);
        ScoredComponent.Of(Good, null).State.ShouldBe(Index766State.NoData);
        var zero = ScoredComponent.Of(Good with { Empty = EmptyComponent.Zero }, (0, 0));
        (zero.Points, zero.Maximum).ShouldBe((0, 6));
    }

    private static Index766File FileOf(params IReadOnlyList<IndexComponent> components)
    {
        var points = components.Sum(component => component.Points);
        return new(new DateOnly(2022, 8, 1), "Quyết định", "Nguồn", points, [new IndexGroup("A", "Nhóm", points, components)]);
    }
}
