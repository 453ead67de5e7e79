using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>The figures of a report as a workbook that computes its shares and totals itself.</summary>
public sealed class ExportAnnexTests
{
    private const string ShareOf =
        "IF(E{row}=0,\"\",IF(D{row}>=E{row},100,IF(D{row}=0,0,IF(D{row}<0,MIN(-0.01,ROUND(100*D{row}/E{row},2)),MIN(99.99,MAX(0.01,ROUND(100*D{row}/E{row},2)))))))";

    [Fact]
    public async Task Annex_OfProgress_AddsUpByFormulas()
    {
        var (commune, file) = await AnnexOfAsync("progress");

        Golden.Match(XlsxText.Of(file).Replace(commune.Name, "Xã Thử Nghiệm", StringComparison.Ordinal), "progress");
    }

    [Fact]
    public async Task Annex_OfAnOutline_HasCountsAsNumbersAndSharesAsFormulas()
    {
        var (_, file) = await AnnexOfAsync("cchc");

        var text = XlsxText.Of(file).ReplaceLineEndings("\n");
        var name = text.Split('\n').Single(line => line.EndsWith(": Nhiệm vụ hoàn thành đúng hạn", StringComparison.Ordinal));
        var row = name[1..name.IndexOf(' ', StringComparison.Ordinal)];
        text.ShouldContain($"\nD{row} n as #,##0: 1\n");
        text.ShouldContain($"\nE{row} n as #,##0: 2\n");
        text.ShouldContain($"\nF{row} n as #,##0.00: 50 ={ShareOf.Replace("{row}", row, StringComparison.Ordinal)}\n");
        var count = text.Split('\n').Single(line => line.EndsWith(": Nhiệm vụ hoàn thành trong kỳ", StringComparison.Ordinal));
        text.ShouldContain($"\nF{count[1..count.IndexOf(' ', StringComparison.Ordinal)]} n as #,##0: ");
        text.ShouldContain("\nA5 inlineStr italic: Kèm theo Báo cáo số 01/BC-UBND ngày 16/03/2026\n");
        text.ShouldContain("\nsheet Nhiệm vụ quá hạn\n");
    }

    /// <summary>A share is the one rule of rounding in the words of a workbook.</summary>
    [Fact]
    public void Formula_IsTheRuleOfRounding() =>
        ShareFormula.Of("D", "E", new ReportFigure("X", "Tỷ lệ", "%", 0, 0, null)).Formula.ShouldBe(ShareOf);

    [Fact]
    public async Task Annex_OfAnotherCommunesReport_IsNotFound()
    {
        var commune = await Given.ACommuneAsync();
        var report = await (await (await commune.SignInAsync(Role.Leader)).GetAsync("/bao-cao/lap")).PostFormAsync(
            ("PeriodCode", "2026-Q1")
        );

        (await (await (await Given.ACommuneAsync()).SignInAsync(Role.Leader)).GetAsync(report.Path + "/excel")).ShouldBeNotFound();
    }

    private static async Task<(Commune Commune, byte[] File)> AnnexOfAsync(string outline)
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", outline), ("PeriodCode", "2026-Q1"));
        report.ShouldSay("Phụ lục Excel");
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        var file = await leader.Client.GetByteArrayAsync(report.Path + "/excel");
        XlsxText.ShouldBeValid(file);
        return (commune, file);
    }
}
