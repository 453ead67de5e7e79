using System.Text.RegularExpressions;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Features.Reports;

public sealed class DownloadReportTests
{
    [Fact]
    public async Task Download_FromThePlansPage_GivesTheQuartersReport()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var draft = await (await coordinator.GetAsync($"/ke-hoach/{plan.Id}")).FollowAsync("Báo cáo tiến độ");
        var report = await draft.PostFormAsync(("PeriodCode", "2026-Q1"));
        var file = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");

        DocxText.ShouldBeValid(file);
        // The rule under a name is as long as the name, which is another commune's each time.
        var text = DocxText.Of(file).Replace(commune.Name["Xã ".Length..], "Thử Nghiệm", StringComparison.OrdinalIgnoreCase);
        Golden.Match(Regex.Replace(text, @"ind left=\d+ right=\d+", "ind"), "quarter");
    }

    [Fact]
    public async Task Download_OfADraftOverAllPlans_IsByteForByteTheCommandLinesFile()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        var request = new ReportRequest(commune.Id, "progress", Period.OfQuarter(2026, 1), PeriodCutoff.Reporting, null);

        var fromPage = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");
        var fromCommandLine = await commune.InScopeAsync(services =>
            services.GetRequiredService<IReportDrafts>().TypesetAsync(request, CancellationToken.None)
        );

        fromCommandLine.Value.File.ShouldBe(fromPage);
    }

    [Fact]
    public async Task Download_OfAnotherCommunesReport_IsNotFound()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var report = await (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/bao-cao/lap")).PostFormAsync(
            ("PeriodCode", "2026-Q1")
        );
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);

        (await stranger.GetAsync(report.Path)).ShouldBeNotFound();
        (await stranger.GetAsync(report.Path + "/word")).ShouldBeNotFound();
        (await stranger.GetAsync(report.Path + "/ban-hanh")).ShouldBeNotFound();
    }
}
