using System.Xml.Linq;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Public;

public sealed class ProcedurePagesTests
{
    [Fact]
    public async Task Visitor_WhoLooksForAProcedure_SeesWhatItAsksAndCosts()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        var visitor = await commune.AVisitorAsync();

        var found = await visitor.GetAsync($"/thu-tuc?tim={code}");
        var page = await found.FollowAsync($"Đăng ký khai sinh {code}");

        page.ShouldBeAt($"/thu-tuc/{code}")
            .ShouldSay("2 ngày làm việc")
            .ShouldSay("Giấy chứng sinh")
            .ShouldSay("8.000 đồng")
            .ShouldSay("đúng hạn");
        page.ShouldNotSay("Thẩm định"); // the internal process is the office's own
    }

    [Fact]
    public async Task PagesForMachines_NameEveryProcedureAndNoDossier()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var dossier = await commune.ADossierOfAsync(procedure);
        var visitor = await commune.AVisitorAsync();

        var map = XDocument.Parse(await visitor.Client.GetStringAsync("/sitemap.xml"));
        var feed = XDocument.Parse(await visitor.Client.GetStringAsync("/thu-tuc/moi.rss"));
        var fees = await visitor.GetAsync("/thu-tuc/phi-le-phi");

        map.Descendants()
            .Count(one => one.Value.EndsWith($"/thu-tuc/{procedure}", StringComparison.Ordinal) && !one.HasElements)
            .ShouldBe(1);
        var robots = await visitor.Client.GetStringAsync("/robots.txt");

        robots.ShouldContain("Sitemap: http://localhost/sitemap.xml");
        map.Descendants().ShouldContain(one => one.Value.EndsWith("/cong-khai", StringComparison.Ordinal));
        feed.Descendants("item").Single().Element("title")!.Value.ShouldBe($"Đăng ký khai sinh {procedure}");
        (map.ToString() + feed).ShouldNotContain(dossier);
        fees.ShouldSay($"Đăng ký khai sinh {procedure}").ShouldSay("8.000");
    }

    [Fact]
    public async Task Feed_ListsNoVersionThatDoesNotHoldToday()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var (held, ended) = (await commune.AProcedureAsync(), await commune.AProcedureAsync());
        await commune.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<OneStopDbContext>()
                .Versions.Where(version =>
                    services
                        .GetRequiredService<OneStopDbContext>()
                        .Procedures.Any(one => one.Id == version.ProcedureId && one.Code == ended)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(version => version.EffectiveTo, new DateOnly(2026, 3, 1)));
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            return true;
        });

        var feed = await (await commune.AVisitorAsync()).Client.GetStringAsync("/thu-tuc/moi.rss");

        feed.ShouldContain(held);
        feed.ShouldNotContain(ended);
    }

    [Theory]
    [InlineData("/thu-tuc?tim=qxzwqxzw", "Không tìm thấy thủ tục nào")]
    [InlineData("/thu-tuc?trang=-5", "Thủ tục hành chính")]
    [InlineData("/thu-tuc?trang=999999", "Thủ tục hành chính")]
    [InlineData("/thu-tuc?tim=%3Cscript%3E", "Thủ tục hành chính")]
    public async Task List_WhateverIsAsked_Answers(string address, string says)
    {
        var commune = await Given.ACommuneAsync();
        await commune.AProcedureAsync();

        (await (await commune.AVisitorAsync()).GetAsync(address)).ShouldSay(says);
    }

    [Fact]
    public async Task Page_WhenThereIsNoSuchProcedure_IsNotFound() =>
        (await (await (await Given.ACommuneAsync()).AVisitorAsync()).GetAsync("/thu-tuc/khong-co")).ShouldBeNotFound();
}
