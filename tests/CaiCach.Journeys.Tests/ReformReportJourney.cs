using System.Globalization;
using System.Web;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using CaiCach.Voice.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Journeys.Tests;

/// <summary>The reform report of a commune that has handled dossiers: each of its figures is opened down to the very records, as many as it says.</summary>
public sealed class ReformReportJourney(Browser browser) : IClassFixture<Browser>
{
    private const int Dossiers = 150;
    private const int RowsOnAPage = 50;

    /// <summary>The figures that are clicked in the browser; all are opened by their addresses.</summary>
    private static readonly string[] Clicked = ["HS-01", "HS-11", "HS-21"];

    [Fact]
    public async Task EachFigureOfTheReport_OpensAsManyRecordsAsItSays()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        await FillAsync(harness, commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        string[] links =
        [
            .. report
                .Document.QuerySelectorAll("main a[href^='/chi-tieu/']:not([href*='ghi-so-lieu'])")
                .Select(link => link.GetAttribute("href")!)
                .Distinct(StringComparer.Ordinal),
        ];

        links.Length.ShouldBeGreaterThan(20);
        var opened = new List<long>();
        foreach (var link in links)
        {
            var expected = await CountAsync(commune, link);
            var page = await coordinator.GetAsync(link);
            page.Texts("#ho-so .cc-paging > span")
                .SelectMany(text => text.Split(' '))
                .ShouldContain(VietnameseCount(expected), StringComparer.Ordinal, $"{link}: {page.Heading}");
            page.Texts("#ho-so tbody tr").Count.ShouldBe((int)Math.Min(expected, RowsOnAPage), link);
            opened.Add(expected);
        }

        opened.Count(count => count > 0).ShouldBeGreaterThan(10);
        await ClickAsync(harness, commune, report.Path);
    }

    /// <summary>What a person at a desk does: from the report by a click to the records, and into one of them.</summary>
    private async Task ClickAsync(Harness harness, Commune commune, string report)
    {
        var desk = await browser.SignInAsync(commune.The(Role.Coordinator), Browser.Desk, harness);
        foreach (var code in Clicked)
        {
            await desk.GotoAsync(report);
            var figure = desk.Locator($"main .cc-rows a[href^='/chi-tieu/{code}?']").First;
            var link = (await figure.GetAttributeAsync("href"))!;
            await figure.ClickAsync();
            await desk.ArriveAsync(url => url.Contains($"/chi-tieu/{code}", StringComparison.Ordinal));
            (await desk.Locator("#ho-so tbody tr").CountAsync()).ShouldBe(
                (int)Math.Min(await CountAsync(commune, link), RowsOnAPage),
                code
            );
        }

        await desk.Locator("#ho-so tbody td.cc-code a").First.ClickAsync();
        await desk.ArriveAsync(url => url.Contains("/mot-cua/ho-so/", StringComparison.Ordinal));
    }

    /// <summary>How many records are behind the figure of an address, as the command line and the API tell it.</summary>
    private static async Task<long> CountAsync(Commune commune, string link)
    {
        var address = new Uri(Harness.BaseAddress, link);
        var query = HttpUtility.ParseQueryString(address.Query);
        var cutoff = query["moc"] is { } moc ? Enum.Parse<PeriodCutoff>(moc) : PeriodCutoff.Calendar;
        var table = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<IIndicators>()
                .ReadAsync(commune.Id, Period.Parse(query["ky"]!, null), cutoff, TestContext.Current.CancellationToken)
        );
        var value = table.Value.Indicators.Single(one => one.Code == address.Segments[^1]);
        return query["tinh"] switch
        {
            "true" => value.Numerator,
            "false" => (value.Denominator ?? value.Numerator) - value.Numerator,
            _ => value.Denominator ?? value.Numerator,
        };
    }

    private static string VietnameseCount(long count) => count.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    private static async Task FillAsync(Harness harness, Commune commune)
    {
        var services = await harness.ServicesAsync();
        var owner = (await harness.DatabaseAsync()).OwnerConnectionString;
        var now = commune.Clock.GetUtcNow();
        var cancellationToken = TestContext.Current.CancellationToken;
        await services
            .GetRequiredService<IOneStopDemo>()
            .FillAsync(new DemoDossiers([commune.Code], 1, Dossiers, now), owner, cancellationToken);
        await services.GetRequiredService<IVoiceDemo>().FillAsync(now, owner, cancellationToken);
    }
}
