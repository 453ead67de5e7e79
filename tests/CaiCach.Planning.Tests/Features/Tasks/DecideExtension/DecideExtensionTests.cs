using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Tasks.DecideExtension;

public sealed class DecideExtensionTests
{
    [Fact]
    public async Task Post_WhenGranted_ThenTheFirstDeadlineStaysAndTheNewOneStandsBeside()
    {
        var commune = await Given.ACommuneAsync();
        var due = commune.Clock.Today.AddDays(20);
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, due, "Xây dựng kế hoạch");
        var task = (await Tests.Plans.TasksOfAsync(commune, planId))[0];
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        var form = await officer.GetAsync($"/ke-hoach/nhiem-vu/{task.Id}/gia-han");

        (await form.PostFormAsync(("Until", due), ("Reason", "Chờ tỉnh hướng dẫn"))).ShouldHaveError(
            "Until",
            "Ngày gia hạn phải sau hạn đang có."
        );
        (await form.PostFormAsync(("Until", due.AddDays(10)), ("Reason", "Chờ tỉnh hướng dẫn"))).ShouldSay("chờ lãnh đạo duyệt");
        var twice = await form.PostFormAsync(("Until", due.AddDays(12)), ("Reason", "Chờ tỉnh hướng dẫn"));
        twice.ShouldHaveError("Mốc này đã có một đề nghị gia hạn đang chờ duyệt. Hãy chờ lãnh đạo trả lời.");

        var leader = await commune.SignInAsync(Role.Leader);
        var decision = await (await leader.GetAsync($"/ke-hoach/nhiem-vu/{task.Id}")).FollowAsync("Trả lời");
        var decided = await decision.PostFormAsync("button[value=true]", ("Reason", "Đồng ý"));

        decided.ShouldSay("được gia hạn đến");
        var milestone = (await Tests.Plans.TasksOfAsync(commune, planId))[0].Milestones[0];
        (milestone.DueOn, milestone.ExtendedDueOn).ShouldBe((due, due.AddDays(10)));
        var history = await leader.GetAsync($"/ke-hoach/nhiem-vu/{task.Id}/lich-su");
        history.ShouldSay("đề nghị gia hạn").ShouldSay("trả lời đề nghị gia hạn").ShouldSay("Lý do: Đồng ý");
    }

    [Fact]
    public async Task Get_WhenNotALeader_ThenIsForbidden()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/ke-hoach/gia-han/{Guid.CreateVersion7()}");

        page.ShouldBeForbidden();
    }
}
