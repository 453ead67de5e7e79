using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Tests.Domain.Burden;

/// <summary>The arithmetic of compliance costs (Thông tư 02/2017/TT-VPCP, Thông tư 03/2022/TT-BTP), each figure worked out by hand.</summary>
public sealed class CostSheetTests
{
    [Theory]
    // 2 giờ × 50.000 = 100.000; × 1 × 120
    [InlineData("2", 0, 0, 0, "1", 120, 50_000, 100_000, 12_000_000)]
    // 0,5 × 53.977 = 26.988,5; + 20.000 + 8.000 + 1.500 = 56.488,5 → 56.489; 56.488,5 × 2 × 3 = 338.931
    [InlineData("0.5", 20_000, 8_000, 1_500, "2", 3, 53_977, 56_489, 338_931)]
    // once in five years: 1 × 53.977 = 53.977; × 0,2 × 10 = 107.954
    [InlineData("1", 0, 0, 0, "0.2", 10, 53_977, 53_977, 107_954)]
    // halves go up: 0,25 × 2 = 0,5 → 1; 0,5 × 1 × 1 = 0,5 → 1
    [InlineData("0.25", 0, 0, 0, "1", 1, 2, 1, 1)]
    // 0,25 × 1 = 0,25 → 0; 0,25 × 1 × 1 → 0
    [InlineData("0.25", 0, 0, 0, "1", 1, 1, 0, 0)]
    [InlineData("3", 5_000, 0, 0, "1", 0, 50_000, 155_000, 0)]
    public void Line_IsHoursAndExpensesTimesTimesTimesPeople(
        string hours,
        long consulting,
        long fee,
        long other,
        string times,
        int people,
        long wage,
        long once,
        long yearly
    )
    {
        var step = Step(hours, consulting, fee, other, times, people);
        var sheet = Sheet(wage, step);

        (sheet.OnceVnd(step), sheet.YearlyVnd(step)).ShouldBe((once, yearly));
    }

    [Fact]
    public void Total_IsTheSumOfTheRoundedLines()
    {
        var half = Step("0.5", 0, 0, 0, "1", 1);

        // Exactly 0,5 + 0,5 + 0,5 = 1,5 → 2; as printed 1 + 1 + 1 = 3.
        Sheet(1, half, half, half).TotalVnd().ShouldBe(3);
    }

    [Theory]
    // (1.000 − 750) / 1.000
    [InlineData(1_000, 750, "25")]
    // 1/3 = 33,33…
    [InlineData(3_000, 2_000, "33.3")]
    // 125/2.000 = 6,25 → 6,3: halves go up
    [InlineData(2_000, 1_875, "6.3")]
    [InlineData(1_000, 0, "100")]
    [InlineData(1_000, 1_000, "0")]
    // 125/2.000 dearer: −6,25 → −6,3
    [InlineData(2_000, 2_125, "-6.3")]
    // nothing to compare with is no 100 %
    [InlineData(0, 0, null)]
    [InlineData(0, 500, null)]
    public void Cut_IsTheShareOfTheCostBefore(int before, int after, string? percent)
    {
        CostSheet.CutPercent(Fee(before), Fee(after)).ShouldBe(percent is null ? null : Decimal(percent));
        CostSheet.CutPercent(null, Fee(after)).ShouldBeNull();
        CostSheet.CutPercent(Fee(before), null).ShouldBeNull();
    }

    [Theory]
    [InlineData("2", 0, "1", 10, null)]
    [InlineData("10000", 1_000_000_000_000, "1000", 100_000_000, null)]
    [InlineData("-0.5", 0, "1", 10, "onestop.burden.number_wrong")]
    [InlineData("10000.01", 0, "1", 10, "onestop.burden.number_wrong")]
    [InlineData("0.125", 0, "1", 10, "onestop.burden.number_wrong")]
    [InlineData("1", -1, "1", 10, "onestop.burden.number_wrong")]
    [InlineData("1", 1_000_000_000_001, "1", 10, "onestop.burden.number_wrong")]
    [InlineData("1", 0, "0", 10, "onestop.burden.number_wrong")]
    [InlineData("1", 0, "1000.5", 10, "onestop.burden.number_wrong")]
    [InlineData("1", 0, "1", -1, "onestop.burden.number_wrong")]
    [InlineData("1", 0, "1", 100_000_001, "onestop.burden.number_wrong")]
    public void Broken_TellsWhatCannotBe(string hours, long fee, string times, int people, string? code)
    {
        var sheet = Sheet(100_000_000, Step(hours, 0, fee, 0, times, people));

        sheet.Broken().Select(error => error.Code).FirstOrDefault().ShouldBe(code);
        Should.NotThrow(() => sheet.TotalVnd());
    }

    [Fact]
    public void Broken_WhenTheSheetSaysNothingOrTooMuch_TellsSo()
    {
        var step = Step("1", 0, 0, 0, "1", 1);

        Sheet(50_000).Broken().ShouldBe([BurdenErrors.StepsWrong]);
        Sheet(50_000, [.. Enumerable.Repeat(step, 61)]).Broken().ShouldBe([BurdenErrors.StepsWrong]);
        Sheet(0, step).Broken().ShouldBe([BurdenErrors.WageWrong]);
        (Sheet(1, step) with { Wage = new HourlyWage(2025, 1, " ") }).Broken().ShouldBe([BurdenErrors.WageWrong]);
        Sheet(1, step, step with { Activity = "" }).Broken().ShouldBe([BurdenErrors.ActivityMissing(2)]);
        Sheet(1, step with { Activity = new string('a', 501) }).Broken().ShouldBe([BurdenErrors.ActivityMissing(1)]);
    }

    [Theory]
    // 101.900.000 / (12 × 22 × 8 = 2.112) = 48.248,1…
    [InlineData(2023, 2023, 48_248)]
    // 114.000.000 / 2.112 = 53.977,2…
    [InlineData(2024, 2024, 53_977)]
    // a year without a figure takes the latest before it; 125.500.000 / 2.112 = 59.422,3…
    [InlineData(2030, 2025, 59_422)]
    [InlineData(2001, 2023, 48_248)]
    public void Wage_IsTheIncomeOfTheYearByHours(int asked, int year, long amount)
    {
        var wage = HourlyWages.Read(RepositoryData.Files).Of(asked);

        (wage.Year, wage.AmountVnd).ShouldBe((year, amount));
        wage.Source.ShouldContain("chưa đối chiếu");
    }

    private static CostSheet Fee(int amount) => Sheet(1, Step("0", 0, amount, 0, "1", 1));

    private static CostSheet Sheet(long wage, params CostStep[] steps) => new(new HourlyWage(2025, wage, "Cục Thống kê"), steps);

    private static CostStep Step(string hours, long consulting, long fee, long other, string times, int people) =>
        new(CostWork.Prepare, "Tờ khai", Decimal(hours), consulting, fee, other, Decimal(times), people);

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
