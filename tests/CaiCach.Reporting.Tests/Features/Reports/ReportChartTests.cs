using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>Charts of a report: on the page, in the file, as issued.</summary>
public sealed class ReportChartTests
{
    private const string OnTime = "Hồ sơ giải quyết đúng hạn qua các kỳ";
    private const string OnlineBelow = "Hồ sơ nộp trực tuyến của các đơn vị trực thuộc";
    private static readonly string[] Quarters = ["Quý IV năm 2025 0", "Quý I năm 2026 100"];
    private static readonly (string, string) Field = ("G10", "Chứng thực");

    [Fact]
    public async Task Chart_ShowsPeriods_OnThePageAndInTheFile_AndStaysAsIssued()
    {
        var commune = await Given.ACommuneAsync();
        var dossiers = new DossierScene(commune);
        await dossiers.AddAsync(Field, "2025-10-01", "2025-10-05", "2025-10-20");
        await dossiers.AddAsync(Field, "2026-01-05", "2026-01-20", "2026-01-10");
        var leader = await commune.SignInAsync(Role.Leader);

        var report = await DraftAsync(leader);

        report.ShouldSay($"{OnTime} (%)").ShouldNotSay(OnlineBelow).ShouldNotContainUnrenderedTags();
        Rows(report).ShouldBe(Quarters);
        var file = await leader.Client.GetByteArrayAsync(report.Path + "/word");
        DocxText.ShouldBeValid(file);
        DocxText
            .Of(file)
            .ShouldContain(
                $"mm: {OnTime} (%); Hồ sơ giải quyết đúng hạn: Quý IV năm 2025 0, Quý I năm 2026 100>\n[PictureCentredCaption] {OnTime} (%)"
            );
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        await dossiers.AddAsync(Field, "2026-01-06", "2026-01-20", "2026-02-10");
        Rows(await leader.GetAsync(report.Path)).ShouldBe(Quarters);
        Rows(await DraftAsync(leader, "2026-H1"))[^1].ShouldBe("6 tháng đầu năm 2026 50");
    }

    [Fact]
    public async Task Chart_SetsUnitsBelowSideBySide()
    {
        var province = await Given.AProvinceAsync();
        var (busy, quiet) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var dossiers = new DossierScene(busy);
        await dossiers.AddAsync(Field, "2026-01-05", "2026-01-20", "2026-01-10", isOnline: true);
        await dossiers.AddAsync(Field, "2026-01-06", "2026-01-20", "2026-01-10");
        var leader = await province.SignInAsync(Role.Leader);

        var report = await DraftAsync(leader);

        Rows(report).Order(StringComparer.Ordinal).ShouldBe(new[] { $"{busy.Name} 50", $"{quiet.Name} " }.Order(StringComparer.Ordinal));
        var text = DocxText.Of(await leader.Client.GetByteArrayAsync(report.Path + "/word"));
        text.ShouldContain($"{busy.Name} 50");
        text.ShouldContain($"{quiet.Name} -");
    }

    [Fact]
    public async Task Chart_WithoutFigures_SaysSo_AndIsNotDrawn()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var report = await DraftAsync(leader);

        report.ShouldSay($"{OnTime}: chưa có số liệu").Texts(".cc-chart").ShouldBeEmpty();
        var text = DocxText.Of(await leader.Client.GetByteArrayAsync(report.Path + "/word"));
        text.ShouldContain($"{OnTime}: chưa có số liệu.");
        text.ShouldNotContain("<chart");
    }

    /// <summary>What a chart in an outline's file may be.</summary>
    [Theory]
    [InlineData(nameof(ChartOver.Periods), "A,B", 5, true)]
    [InlineData(nameof(ChartOver.Periods), "A", 1, false)]
    [InlineData(nameof(ChartOver.Periods), "A", 9, false)]
    [InlineData(nameof(ChartOver.Periods), "", 5, false)]
    [InlineData(nameof(ChartOver.Units), "A,A", 5, false)]
    [InlineData(nameof(ChartOver.Units), "A,Đ", 5, false)]
    [InlineData(nameof(ChartOver.Units), "A,B,C,D,E", 5, false)]
    [InlineData(nameof(ChartOver.Indicators), "A,B,C,D,E", 5, true)]
    public void Chart_IsRight_WhenItsIndicatorsGoTogether(string over, string indicators, int periods, bool isRight)
    {
        var measures = "A,B,C,D,E".Split(',').ToDictionary(code => code, _ => "%", StringComparer.Ordinal);
        measures["Đ"] = "hồ sơ";

        new OutlineChart("Tên", Enum.Parse<ChartOver>(over), "Kỳ", indicators.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            Periods = periods,
        }
            .IsRight(measures)
            .ShouldBe(isRight);
    }

    /// <summary>The rows of the last chart: label and value.</summary>
    private static string[] Rows(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll(".cc-chart")[^1]
                .QuerySelectorAll("tbody tr")
                .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))),
        ];

    private static async Task<Page> DraftAsync(TestUser who, string period = "2026-Q1") =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", period));
}
