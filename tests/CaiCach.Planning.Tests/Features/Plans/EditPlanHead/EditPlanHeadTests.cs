using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.EditPlanHead;

public sealed class EditPlanHeadTests
{
    [Fact]
    public async Task Post_WhenADraft_ThenTheHeadIsCorrectedAndTheHistoryTellsWhat()
    {
        var (commune, planId) = await ADraftAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync(Head(planId));

        (await form.PostFormAsync(("PeriodTo", new DateOnly(2025, 12, 31)))).ShouldHaveError(
            "PeriodTo",
            "Ngày cuối của thời kỳ phải từ ngày đầu trở đi."
        );
        var saved = await form.PostFormAsync(
            ("Title", "Kế hoạch cải cách hành chính 2026"),
            ("Number", "9/KH-UBND"),
            ("LegalBases", "76/NQ-CP\n1/QĐ-UBND")
        );

        saved.ShouldBeAt($"/ke-hoach/{planId}/soat-lai").ShouldSay("Kế hoạch cải cách hành chính 2026");
        (await coordinator.GetAsync($"/ke-hoach/{planId}/lich-su"))
            .ShouldSay("tên kế hoạch: Kế hoạch cải cách hành chính → Kế hoạch cải cách hành chính 2026")
            .ShouldSay("căn cứ: → 76/NQ-CP; 1/QĐ-UBND");
    }

    [Fact]
    public async Task Post_WithAStaleVersion_ThenIsAConflictAndKeepsInput()
    {
        var (commune, planId) = await ADraftAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var one = await coordinator.GetAsync(Head(planId));
        var other = await coordinator.GetAsync(Head(planId));

        await one.PostFormAsync(("Title", "Tên thứ nhất"));
        var refused = await other.PostFormAsync(("Title", "Tên thứ hai"));

        refused.ShouldSay("vừa").Find("[name=Title]").TextContent.Trim().ShouldBe("Tên thứ hai");
        (await coordinator.GetAsync($"/ke-hoach/{planId}")).ShouldSay("Tên thứ nhất");
    }

    [Fact]
    public async Task Post_WithAPlanOfSeveralYears_ThenEachPageLeadsToTheOther()
    {
        var (commune, planId) = await ADraftAsync();
        var longPlan = await Tests.Plans.ADraftAsync(commune, commune.Departments.Office, new DateOnly(2026, 6, 1), "Việc dài");
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        await (await coordinator.GetAsync(Head(longPlan))).PostFormAsync(
            ("Title", "Kế hoạch giai đoạn 2026–2030"),
            ("PeriodTo", new DateOnly(2030, 12, 31))
        );

        var form = await coordinator.GetAsync(Head(planId));
        (await form.PostFormAsync(("ParentPlanId", longPlan), ("PeriodTo", new DateOnly(2031, 6, 30)))).ShouldSay(
            "Kế hoạch giai đoạn phải là kế hoạch nhiều năm của đơn vị và bao trùm thời kỳ này."
        );
        await form.PostFormAsync(("ParentPlanId", longPlan));

        (await coordinator.GetAsync($"/ke-hoach/{planId}"))
            .ShouldSay("Thực hiện kế hoạch giai đoạn")
            .Find($"a.cc-link[href='/ke-hoach/{longPlan}']")
            .TextContent.ShouldBe("Kế hoạch giai đoạn 2026–2030");
        (await coordinator.GetAsync($"/ke-hoach/{longPlan}")).ShouldSay("Kế hoạch từng năm").Find($"a.cc-link[href='/ke-hoach/{planId}']");
        (await coordinator.GetAsync("/ke-hoach")).ShouldSay("01/01/2026 – 31/12/2030").ShouldSay("giai đoạn");
    }

    private static async Task<(Commune Commune, Guid PlanId)> ADraftAsync()
    {
        var commune = await Given.ACommuneAsync();
        return (commune, await Tests.Plans.ADraftAsync(commune, commune.Departments.Office, new DateOnly(2026, 6, 1), "Việc"));
    }

    private static string Head(Guid planId) => $"/ke-hoach/{planId}/thong-tin";
}
