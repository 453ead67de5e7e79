using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Figures;

/// <summary>The plan in force and its targets on the public page and on the page of a reform area; today is 16/03/2026.</summary>
public sealed class PlanTargetsTests(Harness harness)
{
    [Fact]
    public async Task PublicPage_ShowsThePlanInForceWithItsTargets_AndNoDraft()
    {
        var commune = await harness.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        await AddPlanAsync(commune, "Kế hoạch còn dự thảo", 2026, 2026, isInForce: false);
        await AddPlanAsync(commune, "Kế hoạch giai đoạn", 2024, 2028, isInForce: true);
        var targetId = await commune.ATargetAsync(planId);
        await commune.WriteFigureAsync(170, 200, new DateOnly(2026, 2, 1));
        await commune.BindAsync(targetId);
        var visitor = await commune.AVisitorAsync();

        var page = await visitor.GetAsync($"/cong-khai?donVi={commune.Code}");

        page.ShouldSay("Kế hoạch cải cách hành chính năm 2026").ShouldSay("Số 12/KH-UBND ngày 08/01/2026");
        page.ShouldNotSay("còn dự thảo").ShouldNotSay("Kế hoạch giai đoạn");
        page.Texts("tbody tr:has(.cc-pill) td").ShouldBe([GivenTargets.Text, "80%", "85% đến 16/03/2026", "đúng tiến độ"]);
        page.Document.QuerySelectorAll("main a[href*='/ke-hoach']").ShouldBeEmpty();
        var other = await harness.ACommuneAsync();
        (await visitor.GetAsync($"/cong-khai?donVi={other.Code}")).ShouldNotSay(GivenTargets.Text);
    }

    [Fact]
    public async Task PublicPage_SaysOfATargetWithoutFigures_ThatThereAreNone()
    {
        var commune = await harness.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId);
        await commune.BindAsync(targetId);

        var page = await (await commune.AVisitorAsync()).GetAsync($"/cong-khai?donVi={commune.Code}");

        page.Texts("tbody tr:has(.cc-pill) td").ShouldBe([GivenTargets.Text, "80%", "chưa có số liệu", "chưa có số liệu"]);
    }

    [Fact]
    public async Task AreaPage_ListsWhatIsSoonDueAndThenLate_AndTheTargetsOfTheAreaAlone()
    {
        var commune = await harness.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync(); // one task of procedures, due on 30/04/2026
        var targetId = await commune.ATargetAsync(planId);
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/linh-vuc/procedures")).ShouldSay("Không có nhiệm vụ nào quá hạn hay sắp đến hạn");
        commune.Clock.Advance(TimeSpan.FromDays(43)); // 28/04/2026
        leader = await commune.SignInAsync(Role.Leader);

        var procedures = await leader.GetAsync("/linh-vuc/procedures");

        procedures.ShouldSay("lúc này: 0 quá hạn, 1 sắp đến hạn").ShouldSay("Văn phòng HĐND và UBND").ShouldNotSay(GivenTargets.Text);
        procedures.Texts("#viec .cc-pill.soon").Count.ShouldBe(1);
        (await procedures.FollowAsync("Rà soát thủ tục hành chính nội bộ")).ShouldBeAt($"/ke-hoach/nhiem-vu/{taskId}");
        var digital = await leader.GetAsync("/linh-vuc/digital");
        digital.ShouldSay("0 quá hạn, 0 sắp đến hạn").ShouldSay("chưa có số liệu");
        (await digital.FollowAsync(GivenTargets.Text)).ShouldBeAt($"/ke-hoach/chi-tieu/{targetId}");
        commune.Clock.Advance(TimeSpan.FromDays(8));
        var late = await (await commune.SignInAsync(Role.Leader)).GetAsync("/linh-vuc/procedures");
        late.ShouldSay("lúc này: 1 quá hạn, 0 sắp đến hạn").Texts("#viec .cc-pill.late").Count.ShouldBe(1);
    }

    private static Task<bool> AddPlanAsync(Commune commune, string title, int from, int to, bool isInForce) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var now = commune.Clock.GetUtcNow();
                var plan = new Plan(commune.Id, title, null, new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), now);
                if (isInForce)
                {
                    plan.Approve(null, now).Errors.ShouldBeEmpty();
                    plan.Issue("99/KH-UBND", new DateOnly(from, 1, 8), "Chủ tịch", "Người Ký").Errors.ShouldBeEmpty();
                }

                services.GetRequiredService<PlanningDbContext>().Add(plan);
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanImported(commune.Id, plan.Id, "", 0, 0)], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return true;
            }
        );
}
