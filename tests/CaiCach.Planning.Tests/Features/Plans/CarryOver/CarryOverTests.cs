using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.CarryOver;

public sealed class CarryOverTests
{
    [Fact]
    public async Task Post_WhenSomethingIsUnfinished_ThenADraftOfNextYearHoldsItLinkedBothWays()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var review = await (await coordinator.GetAsync($"/ke-hoach/{planId}/chuyen-tiep")).PostFormAsync();

        var newPlan = review.Path.Split('/')[2];
        review.ShouldBeAt($"/ke-hoach/{newPlan}/soat-lai").ShouldSay("Rà soát thủ tục hành chính nội bộ");
        var copy = (await Tests.Plans.TasksOfAsync(commune, Guid.Parse(newPlan))).ShouldHaveSingleItem();
        (copy.CarriedFromTaskId, copy.LeadUnitId, copy.Milestones.Count).ShouldBe((taskId, commune.Departments.Office, 0));
        var old = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}");
        old.ShouldSay("Đã chuyển tiếp sang").Find($"a[href='/ke-hoach/nhiem-vu/{copy.Id}']");
        var next = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{copy.Id}");
        next.ShouldSay("Chuyển tiếp từ").Find($"a[href='/ke-hoach/nhiem-vu/{taskId}']");
        (await coordinator.GetAsync($"/ke-hoach/{newPlan}")).Find($"a.cc-link[href='/ke-hoach/{planId}']");
        (await coordinator.GetAsync($"/ke-hoach/{planId}")).Find($"a.cc-link[href='/ke-hoach/{newPlan}']");
    }

    [Fact]
    public async Task Post_FromTwoPagesAtOnce_ThenThereIsOneDraft()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var one = await coordinator.GetAsync($"/ke-hoach/{planId}/chuyen-tiep");
        var other = await coordinator.GetAsync($"/ke-hoach/{planId}/chuyen-tiep");

        await one.PostFormAsync();
        var refused = await other.PostFormAsync(("Title", "Kế hoạch khác"));

        refused.ShouldHaveError("Nhiệm vụ dở dang của kế hoạch này đã được chuyển sang một dự thảo. Hãy mở dự thảo đó.");
        refused.Find("[name=Title]").TextContent.Trim().ShouldBe("Kế hoạch khác");
    }

    [Fact]
    public async Task Post_OfADraft_ThenIsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await Tests.Plans.ADraftAsync(commune, commune.Departments.Office, new DateOnly(2026, 6, 1), "Việc");
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        (await (await coordinator.GetAsync($"/ke-hoach/{planId}/chuyen-tiep")).PostFormAsync()).ShouldHaveError(
            "Chỉ chuyển tiếp nhiệm vụ của kế hoạch đang thực hiện hoặc đã kết thúc."
        );
    }
}
