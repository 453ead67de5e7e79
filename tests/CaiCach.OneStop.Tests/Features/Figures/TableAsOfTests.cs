using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>
/// All figures as of a day of the past, counted by a job: one dossier ended on 16/03/2026, another on 19/03/2026. Where a job has to wait, the
/// queue is the test's own: a shared one is emptied by whichever test comes first.
/// </summary>
public sealed class TableAsOfTests(Harness shared)
{
    private const string Ask = "/chi-tieu/xem-lai?ky=2026-Q1";

    [Fact]
    public async Task Table_OfAProvince_IsCountedAsOfTheDay_BesideNow()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var commune = await harness.ACommuneAsync(province);
        await HandleAsync(commune, await commune.ADossierInHandAsync());
        var late = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await HandleAsync(commune, late);
        province.Clock.Advance(TimeSpan.FromDays(4));
        var leader = await province.SignInAsync(Role.Leader);

        var asked = await (await leader.GetAsync(Ask)).PostFormAsync("main form", ("AsOf", "2026-03-16"));
        asked.ShouldSay("Đang chờ đến lượt").ShouldSay("Quý I năm 2026 theo lịch").Find("main form[action*='handler=Cancel']");
        var job = asked.Path;
        await harness.RunJobsAsync(province.Clock);

        var page = await leader.GetAsync(job);
        page.ShouldSay("như đã ghi nhận đến hết 16/03/2026");
        Row(page, "HS-03").ShouldBe(["1", "1", "2", "2"]);
        Row(page, "HS-01").ShouldBe(["2", "2", "như khi đó", ""]);
        (await page.FollowAsync("Hồ sơ đã giải quyết trong kỳ")).ShouldSay("Khi đó: 1").ShouldSay("Nay: 2").ShouldSay(late);
        var changed = await leader.GetAsync($"{job}&khac=true");
        changed.Texts("main tbody .cc-code").ShouldContain("HS-03", StringComparer.Ordinal);
        changed.Texts("main tbody .cc-code").ShouldNotContain("HS-01", StringComparer.Ordinal);
        using var progress = await leader.Client.GetAsync($"{job}&handler=Job", TestContext.Current.CancellationToken);
        progress.Headers.GetValues("HX-Redirect").ShouldBe([job]);
        (await progress.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldMatch(@"Đã tính (\d+)/\1 nhóm số liệu");
        (await leader.Client.GetByteArrayAsync($"{job}&handler=Export")).Length.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public async Task Table_OfADayToCome_OrNone_IsRefusedInWords()
    {
        var commune = await shared.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var form = await leader.GetAsync(Ask);

        foreach (var day in new[] { "2026-03-17", "9999-12-31" })
        {
            (await form.PostFormAsync("main form", ("AsOf", day))).ShouldHaveError(
                "AsOf",
                "Thời điểm tính đến chưa tới. Hãy chọn hôm nay hoặc một ngày đã qua."
            );
        }

        (await form.PostFormAsync("main form", ("AsOf", ""))).ShouldHaveError("AsOf", "Hãy chọn ngày.");
        (await form.PostFormAsync("main form", ("AsOf", "2025-11-30"))).ShouldSay("chưa bắt đầu");
        (await leader.GetAsync($"{Ask}&phong=KHONG-CO")).ShouldBeNotFound();
        (await leader.GetAsync($"/chi-tieu/xem-lai/{Guid.Empty}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Table_ThatIsCalledOff_OrOfAnotherUnit_IsNotShown()
    {
        await using var harness = new Harness();
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var leader = await commune.SignInAsync(Role.Leader);
        var asked = await (await leader.GetAsync(Ask)).PostFormAsync("main form", ("AsOf", "2026-03-16"));

        (await (await other.SignInAsync(Role.Leader)).GetAsync(asked.Path)).ShouldBeNotFound();
        (await asked.PostFormAsync("main form[action*='handler=Cancel']")).ShouldSay("Đã dừng.");
        await harness.RunJobsAsync(commune.Clock);
        (await leader.GetAsync(asked.Path)).ShouldSay("Đã dừng.").ShouldNotSay("Số đếm khi đó");
        var jobs = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<JobQuery>()
                .ListAsync(commune.Id, new JobFilter(Kind: "indicators.table_as_of"), 1, 10, CancellationToken.None)
        );
        jobs.Jobs.ShouldHaveSingleItem().State.ShouldBe(JobState.Cancelled);
    }

    private static IReadOnlyList<string> Row(Page page, string code) =>
        [
            .. page
                .Document.QuerySelectorAll("main tbody tr")
                .Single(row => row.QuerySelector(".cc-code")?.TextContent == code)
                .QuerySelectorAll("td")
                .Skip(1)
                .Select(cell => cell.TextContent.Trim()),
        ];

    private static async Task HandleAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }
}
