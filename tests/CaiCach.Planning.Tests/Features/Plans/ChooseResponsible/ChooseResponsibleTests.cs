using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Plans.ChooseResponsible;

public sealed class ChooseResponsibleTests
{
    [Fact]
    public async Task Post_OfSeveral_ThenThoseOfThePersonsDepartmentAreTheirsAndTheOthersAreNamed()
    {
        var commune = await Given.ACommuneAsync();
        var due = commune.Clock.Today.AddDays(20);
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Office, due, "Việc một", "Việc hai");
        var otherPlan = await Tests.Plans.InForceAsAsync(commune, "2/KH-UBND", commune.Departments.Economy, due, "Việc của kinh tế");
        var position = await PositionAsync(commune, commune.OfficerOf(commune.Departments.Office).Id);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var (page, stale) = (await coordinator.GetAsync($"/ke-hoach/{planId}"), await coordinator.GetAsync($"/ke-hoach/{planId}"));
        var economy = Ticks(await coordinator.GetAsync($"/ke-hoach/{otherPlan}"));

        var answer = await page.PostFormAsync(Form(planId), ("Chosen", Ticks(page).Concat(economy)), ("PositionId", position.Id));

        answer.ShouldSay("Đã ghi 2 nhiệm vụ; 1 nhiệm vụ giữ nguyên.").ShouldSay("Việc của kinh tế");
        answer.ShouldSay("Nhiệm vụ do bộ phận khác chủ trì; chỉ giao cho người của bộ phận chủ trì.");
        (await Tests.Plans.TasksOfAsync(commune, planId)).ShouldAllBe(task => task.LeadPositionId == position.Id);
        (await Tests.Plans.TasksOfAsync(commune, otherPlan)).ShouldAllBe(task => task.LeadPositionId != position.Id);
        var task = (await Tests.Plans.TasksOfAsync(commune, planId))[0].Id;
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{task}")).ShouldSay(position.HolderName!);
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{task}/lich-su")).ShouldSay("vị trí chịu trách nhiệm");
        (await stale.PostFormAsync(Form(planId), ("Chosen", Ticks(stale)), ("PositionId", position.Id))).ShouldSay(
            "Người khác vừa sửa nhiệm vụ này."
        );
        var again = await coordinator.GetAsync($"/ke-hoach/{planId}");
        (await again.PostFormAsync(Form(planId), ("Chosen", Ticks(again)), ("PositionId", position.Id))).ShouldSay(
            "Người này đang chịu trách nhiệm rồi."
        );
    }

    [Fact]
    public async Task Post_WithAnothersPersonOrPlan_ThenIsRefusedAndOthersAreNotOfferedTheForm()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var due = commune.Clock.Today.AddDays(20);
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Office, due, "Việc một");
        var theirPlan = await Tests.Plans.InForceAsync(other, other.Departments.Office, due, "Việc của xã khác");
        var theirs = await PositionAsync(other, other.OfficerOf(other.Departments.Office).Id);
        var own = await PositionAsync(commune, commune.OfficerOf(commune.Departments.Office).Id);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/ke-hoach/{planId}");
        var foreign = Ticks(await (await other.SignInAsync(Role.Coordinator)).GetAsync($"/ke-hoach/{theirPlan}"));

        (await page.PostFormAsync(Form(planId), ("Chosen", Ticks(page)), ("PositionId", theirs.Id))).ShouldHaveError(
            "Hãy chọn một vị trí đang có người của đơn vị."
        );
        (await page.PostFormAsync(Form(planId), ("Chosen", foreign), ("PositionId", own.Id))).ShouldSay(
            "Không tìm thấy nhiệm vụ trong phạm vi của bạn."
        );

        (await Tests.Plans.TasksOfAsync(other, theirPlan)).ShouldAllBe(task => task.LeadPositionId != own.Id);
        Ticks(await (await commune.SignInAsync(Role.Officer)).GetAsync($"/ke-hoach/{planId}")).ShouldBeEmpty();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/ke-hoach/{planId}/giao-nguoi")).ShouldBeForbidden();
    }

    private static async Task<PositionInfo> PositionAsync(Commune commune, Guid holder) =>
        (
            await commune.InScopeAsync(services =>
                services.GetRequiredService<IPeopleDirectory>().PositionsAsync(commune.Id, commune.Clock.Today, CancellationToken.None)
            )
        ).First(position => position.HolderId == holder);

    private static string Form(Guid planId) => $"form[action='/ke-hoach/{planId}/giao-nguoi']";

    private static IReadOnlyList<string> Ticks(Page page) =>
        [.. page.Document.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
}
