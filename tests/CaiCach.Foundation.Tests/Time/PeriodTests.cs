using System.Globalization;
using CaiCach.Foundation.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Time;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025-H1", "2025-01-01", "2025-06-30")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31")]
    [InlineData("2025-9M", "2025-01-01", "2025-09-30")]
    [InlineData("2025-Q1", "2025-01-01", "2025-03-31")]
    [InlineData("2025-Q4", "2025-10-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12", "2025-12-01", "2025-12-31")]
    public void Days_WhenCutByTheCalendar_ThenRunFromTheFirstToTheLastDay(string period, string from, string to) =>
        Period.Parse(period, null).Days(PeriodCutoff.Calendar).ShouldBe(Range(from, to));

    // Decree 09/2019/NĐ-CP, article 12; the quarters as in decision 01/2023/QĐ-UBND of Khánh Hòa, article 4.
    [Theory]
    [InlineData("2025-Q1", "2024-12-15", "2025-03-14")]
    [InlineData("2025-Q2", "2025-03-15", "2025-06-14")]
    [InlineData("2025-Q3", "2025-06-15", "2025-09-14")]
    [InlineData("2025-Q4", "2025-09-15", "2025-12-14")]
    [InlineData("2025-H1", "2024-12-15", "2025-06-14")]
    [InlineData("2025-H2", "2025-06-15", "2025-12-14")]
    [InlineData("2025-9M", "2024-12-15", "2025-09-14")]
    [InlineData("2025", "2024-12-15", "2025-12-14")]
    [InlineData("2025-07", "2025-06-15", "2025-07-14")]
    [InlineData("2025-01", "2024-12-15", "2025-01-14")]
    [InlineData("2024-03", "2024-02-15", "2024-03-14")]
    public void Days_WhenCutByTheReportingRegime_ThenRunFromThe15thToThe14th(string period, string from, string to) =>
        Period.Parse(period, null).Days(PeriodCutoff.Reporting).ShouldBe(Range(from, to));

    [Theory]
    [InlineData("2025", "Năm 2025", "năm 2025")]
    [InlineData("2025-Q3", "Quý III năm 2025", "quý III năm 2025")]
    [InlineData("2025-H1", "6 tháng đầu năm 2025", "6 tháng đầu năm 2025")]
    [InlineData("2025-H2", "6 tháng cuối năm 2025", "6 tháng cuối năm 2025")]
    [InlineData("2025-9M", "9 tháng năm 2025", "9 tháng năm 2025")]
    [InlineData("2025-02", "Tháng 02 năm 2025", "tháng 02 năm 2025")] // decree 30/2020/NĐ-CP: months 1 and 2 with a zero
    [InlineData("2025-07", "Tháng 7 năm 2025", "tháng 7 năm 2025")]
    public void Name_WhenPrinted_ThenIsAsDocumentsWriteIt(string period, string name, string inSentence)
    {
        Period.Parse(period, null).Name.ShouldBe(name);
        Period.Parse(period, null).NameInSentence.ShouldBe(inSentence);
    }

    [Theory]
    [InlineData("2025-Q5")]
    [InlineData("2025-Q0")]
    [InlineData("2025-H3")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-7")]
    [InlineData("2025-q3")]
    [InlineData("2025-6M")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("25-Q3")]
    [InlineData("2025\n")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WhenNotTheWrittenForm_ThenRefuses(string? text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2025-Q1", "2024-Q4", "2024-Q1")]
    [InlineData("2025-Q3", "2025-Q2", "2024-Q3")]
    [InlineData("2025-H1", "2024-H2", "2024-H1")]
    [InlineData("2025-01", "2024-12", "2024-01")]
    [InlineData("2025", "2024", "2024")]
    [InlineData("2025-9M", "2024-9M", "2024-9M")]
    public void Previous_WhenCompared_ThenIsTheOneBeforeAndSameOfYearBeforeIsAYearOff(string period, string previous, string yearBefore)
    {
        Period.Parse(period, null).Previous().ToString().ShouldBe(previous);
        Period.Parse(period, null).SamePeriodOfYearBefore().ToString().ShouldBe(yearBefore);
    }

    [Theory]
    [InlineData(PeriodKind.Quarter, "2025-12-14", PeriodCutoff.Reporting, "2025-Q4")]
    [InlineData(PeriodKind.Quarter, "2025-12-15", PeriodCutoff.Reporting, "2026-Q1")]
    [InlineData(PeriodKind.Year, "2025-12-31", PeriodCutoff.Reporting, "2026")]
    [InlineData(PeriodKind.Year, "2025-12-31", PeriodCutoff.Calendar, "2025")]
    [InlineData(PeriodKind.Month, "2025-07-15", PeriodCutoff.Reporting, "2025-08")]
    [InlineData(PeriodKind.NineMonths, "2025-09-14", PeriodCutoff.Reporting, "2025-9M")]
    [InlineData(PeriodKind.NineMonths, "2025-09-15", PeriodCutoff.Reporting, null)]
    [InlineData(PeriodKind.NineMonths, "2025-10-01", PeriodCutoff.Calendar, null)]
    public void Containing_WhenADayIsGiven_ThenIsThePeriodOnWhoseDaysItLies(
        PeriodKind kind,
        string day,
        PeriodCutoff cutoff,
        string? expected
    ) => (Period.Containing(kind, Day(day), cutoff)?.ToString()).ShouldBe(expected);

    [Fact]
    public void Children_WhenAnyPeriodUnderEitherCutoff_ThenTileItWithoutGapOrOverlap() =>
        Prop.ForAll(
                Periods(),
                period =>
                    Enum.GetValues<PeriodCutoff>()
                        .All(cutoff => period.Kind is PeriodKind.Month || Tiles(period.Children(), period.Days(cutoff), cutoff))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Next_WhenPeriodsFollow_ThenTheirDaysFollow() =>
        Prop.ForAll(
                Periods(),
                period =>
                    period.Next().Previous() == period
                    && Period.InTime.Compare(period, period.Next()) < 0
                    && Enum.GetValues<PeriodCutoff>()
                        .All(cutoff =>
                            period.Kind is PeriodKind.NineMonths || period.Next().Days(cutoff).From == period.Days(cutoff).To.AddDays(1)
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_WhenGivenWhatWasPrinted_ThenReadsItBack() =>
        Prop.ForAll(Periods(), period => Period.Parse(period.ToString(), null) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void DaysFromStartOfYear_WhenReporting_ThenAccumulateFromThe15thOfDecember() =>
        Period.OfQuarter(2025, 3).DaysFromStartOfYear(PeriodCutoff.Reporting).ShouldBe(Range("2024-12-15", "2025-09-14"));

    [Fact]
    public void InTime_WhenMixedPeriodsAreSorted_ThenTheyReadAsTheYearGoesBy() =>
        new[] { "2025", "2025-Q2", "2025-9M", "2025-H1", "2025-06", "2025-Q1" }
            .Select(text => Period.Parse(text, null))
            .Order(Period.InTime)
            .Select(period => period.ToString())
            .ShouldBe(["2025-Q1", "2025-H1", "2025-Q2", "2025-06", "2025-9M", "2025"]);

    private static bool Tiles(IReadOnlyList<Period> children, DayRange whole, PeriodCutoff cutoff)
    {
        var ranges = children.Select(child => child.Days(cutoff)).ToList();
        return ranges[0].From == whole.From
            && ranges[^1].To == whole.To
            && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
    }

    private static Arbitrary<Period> Periods() =>
        (
            from year in Gen.Choose(2000, 2100)
            from month in Gen.Choose(1, 12)
            from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
            select Period.Containing(kind, new DateOnly(year, kind is PeriodKind.NineMonths ? 1 : month, 10), PeriodCutoff.Calendar)!
        ).ToArbitrary();

    private static DayRange Range(string from, string to) => new(Day(from), Day(to));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
