using System.Net;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>What is compared with the Portal each night (<c>domain/national-portal.md</c>, section 9: nightly comparison by reception date).</summary>
public sealed class PortalRoundTests
{
    private const string Differences = "/mot-cua/cong-dich-vu-cong/khac-biet";

    [Fact]
    public async Task Night_KeepsWhatDiffersWithItsAgeAndTellsTheLeaderOfWhatIsNew()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness(); // the catalogue is everybody's
        var commune = await harness.ACommuneAsync();
        var untold = await commune.ADossierAsync();
        await commune.ConnectAsync(portal);
        portal.Procedures = [new JsonObject { ["MaTTHC"] = "0.000001", ["TenTTHC"] = "Thủ tục <script> chỉ Cổng có" }];
        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/")).ShouldNotSay("khác biệt mới");

        await harness.NightAsync(commune, new DateOnly(2026, 3, 17));
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldSay("khác biệt mới với Cổng").ShouldSay("đối soát ngày 17/03/2026");
        var page = await leader.GetAsync(Differences);
        page.ShouldSay("Thủ tục <script> chỉ Cổng có").ShouldSay("Thủ tục Cổng chưa có");
        page.Texts("tbody tr").ShouldContain(row => row == "16/03/2026 Số hồ sơ của ngày tiếp nhận 1 hồ sơ 0 hồ sơ 17/03/2026 0");

        await commune.HearAndSendAsync(untold);
        await harness.NightAsync(commune, new DateOnly(2026, 3, 20));

        leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldNotSay("khác biệt mới").ShouldSay("khác biệt với Cổng chưa xử lý");
        var later = await leader.GetAsync(Differences);
        later.Texts("tbody tr").ShouldContain(row => row == "0.000001 Thủ tục chỉ có trên Cổng Thủ tục <script> chỉ Cổng có 17/03/2026 3");
        later.ShouldNotSay("Số hồ sơ của ngày tiếp nhận 1 hồ sơ");
        (await leader.GetAsync($"{Differences}?con=het")).ShouldSay("1 hồ sơ");
        (await leader.Client.GetAsync(new Uri($"{Differences}?handler=Export", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Night_WhenThePortalIsSilent_KeepsTheCataloguesDifferencesAndSaysSo()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        await commune.ConnectAsync(portal);
        portal.Procedures = [new JsonObject { ["MaTTHC"] = "0.000001", ["TenTTHC"] = "Chỉ Cổng có" }];
        await harness.NightAsync(commune, new DateOnly(2026, 3, 17));
        portal.Failure = _ => HttpStatusCode.BadGateway;
        await harness.NightAsync(commune, new DateOnly(2026, 3, 18));

        var open = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().PortalDifferences.AsNoTracking().ToListAsync()
        );
        open.ShouldHaveSingleItem().EndedOn.ShouldBeNull();
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldSay("Không lấy được danh mục của Cổng");
        (await leader.GetAsync(Differences)).ShouldSay("không lấy được danh mục của Cổng").ShouldSay("HTTP 502").ShouldSay("Chỉ Cổng có");
    }

    [Fact]
    public async Task Rounds_AreAskedForOnceANightAndOnceAnHourOfConnectedUnitsOnly()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness();
        var (commune, practice) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await harness.ACommuneAsync();
        await commune.ConnectAsync(portal);
        await practice.ConnectAsync(portal);
        await practice.BecomePracticeAsync();
        var rounds = (await harness.ServicesAsync()).GetRequiredService<PortalRounds>();

        (await rounds.LookAsync(CancellationToken.None)).ShouldBe(2, "the night's comparison and the questions of one unit");
        (await rounds.LookAsync(CancellationToken.None)).ShouldBe(0);
        harness.Clock.Advance(TimeSpan.FromHours(1));
        (await rounds.LookAsync(CancellationToken.None)).ShouldBe(1, "questions");
        harness.Clock.MoveTo(new DateOnly(2026, 3, 17), new TimeOnly(1, 59));
        (await rounds.LookAsync(CancellationToken.None)).ShouldBe(1, "questions; the night is not over");
        harness.Clock.MoveTo(new DateOnly(2026, 3, 17), new TimeOnly(2, 0));
        (await rounds.LookAsync(CancellationToken.None)).ShouldBe(1, "the night's comparison");
        (await Task.WhenAll(rounds.LookAsync(CancellationToken.None), rounds.LookAsync(CancellationToken.None))).ShouldBe([0, 0]);
    }
}
