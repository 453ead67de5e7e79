using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Tasks.ReviseTask;

public sealed class ReviseTaskTests
{
    [Fact]
    public async Task Post_WithAnotherLeadAndDay_ThenTaskAndPlanTellOfItAndTheFirstDeadlineStays()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var milestone = (await Tests.Plans.TasksOfAsync(commune, planId))[0].Milestones[0];
        var form = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/dieu-chinh");

        (await form.PostFormAsync(("Reason", "Không đổi gì"))).ShouldHaveError(
            "Chưa có gì thay đổi: hãy chọn chủ trì khác hoặc ghi hạn mới."
        );
        var revised = await form.PostFormAsync(
            ("LeadUnitId", commune.Departments.Economy),
            ("MilestoneId", milestone.Id),
            ("NewDueOn", new DateOnly(2026, 6, 30)),
            ("Reason", "Theo Công văn 20/CV-UBND")
        );

        revised.ShouldBeAt($"/ke-hoach/nhiem-vu/{taskId}").ShouldSay("Gia hạn đến 30/06/2026").ShouldSay("hạn 30/04/2026");
        foreach (var history in new[] { $"/ke-hoach/nhiem-vu/{taskId}/lich-su", $"/ke-hoach/{planId}/lich-su" })
        {
            (await coordinator.GetAsync(history))
                .ShouldSay("Lý do: Theo Công văn 20/CV-UBND")
                .ShouldSay("chủ trì: Văn phòng HĐND và UBND → Phòng Kinh tế")
                .ShouldSay("thời hạn: 30/04/2026 → 30/06/2026");
        }
    }

    [Fact]
    public async Task Post_WithAStaleVersion_ThenIsAConflictAndKeepsInput()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var one = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/dieu-chinh");
        var other = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/dieu-chinh");

        await one.PostFormAsync(("LeadUnitId", commune.Departments.Economy), ("Reason", "Lần một"));
        var refused = await other.PostFormAsync(("LeadUnitId", commune.Departments.Culture), ("Reason", "Lần hai"));

        refused.ShouldSay("vừa").Find("[name=Reason]").TextContent.Trim().ShouldBe("Lần hai");
        refused.Find("select[name=LeadUnitId] option[selected]").GetAttribute("value").ShouldBe(commune.Departments.Culture.ToString());
    }
}
