using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.AnswerTasks;

public sealed class AnswerTaskTests
{
    [Fact]
    public async Task Post_WhenLeadObjectsWithoutReasonThenWithIt_ThenTheCoordinatorSeesTheAnswer()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await AskedAsync(commune, "Việc của kinh tế");
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));

        var refused = await (await officer.GetAsync(Comments(planId))).PostFormAsync("button[value=Objects]");
        refused.ShouldHaveError("Hãy ghi lý do và nội dung đề nghị sửa.");
        var answered = await refused.PostFormAsync("button[value=Objects]", ("Reason", "Lùi hạn một tháng"));
        answered.ShouldBeAt(Comments(planId));

        var seen = await (await commune.SignInAsync(Role.Coordinator)).GetAsync(Comments(planId));
        seen.ShouldSay("đề nghị sửa").ShouldSay("Lùi hạn một tháng").ShouldNotSay("trả lời trễ");
    }

    [Fact]
    public async Task Post_WhenAfterTheDay_ThenIsKeptAndMarkedLate()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await AskedAsync(commune, "Việc của kinh tế");
        commune.Clock.Advance(TimeSpan.FromDays(9));
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));

        var page = await (await officer.GetAsync(Comments(planId))).PostFormAsync("button[value=Agrees]");

        page.ShouldSay("nhất trí").ShouldSay("trả lời trễ");
        (await Tests.Plans.TasksOfAsync(commune, planId))[0].LeadAnswer.ShouldBe(LeadAnswer.Agrees);
    }

    [Fact]
    public async Task Get_WhenTheTaskIsAnotherDepartments_ThenItIsNotShown()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await AskedAsync(commune, "Việc của kinh tế");
        var other = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));

        (await other.GetAsync(Comments(planId))).ShouldSay("Không có nhiệm vụ nào do bộ phận của bạn chủ trì");
    }

    private static async Task<Guid> AskedAsync(Commune commune, string text)
    {
        var today = commune.Clock.Today;
        var planId = await Tests.Plans.ADraftAsync(commune, commune.Departments.Economy, today.AddDays(60), text);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await (await coordinator.GetAsync(Comments(planId))).PostFormAsync(("DueOn", today.AddDays(5)));
        page.ShouldSay("chưa trả lời");
        return planId;
    }

    private static string Comments(Guid planId) => $"/ke-hoach/{planId}/lay-y-kien";
}
