using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Plans.ReminderLetter;

public sealed class ReminderLetterTests
{
    [Fact]
    public async Task Post_OfChosenLateTasks_ThenPrintsAnOfficialLetterAndKeepsThatTheyWereChased()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await LateAsync(commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/ke-hoach/{planId}/don-doc");
        var tasks = await Tests.Plans.TasksOfAsync(commune, planId);

        page.ShouldSay("3 nhiệm vụ trễ hạn đến ngày 16/03/2026");
        var file = await DownloadAsync(coordinator, page, [tasks[0].Id, tasks[2].Id]);

        DocxText.ShouldBeValid(file);
        Golden.Match(CommunePaper.TextOf(commune, file), "letter");
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{tasks[0].Id}/lich-su")).ShouldSay("in công văn đôn đốc");
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{tasks[1].Id}/lich-su")).ShouldNotSay("in công văn đôn đốc");
    }

    [Fact]
    public async Task Post_OfNone_ThenShowsError()
    {
        var commune = await Given.ACommuneAsync();
        var planId = await LateAsync(commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var refused = await (await coordinator.GetAsync($"/ke-hoach/{planId}/don-doc")).PostFormAsync(("Chosen", null));

        refused.ShouldSay("Hãy chọn ít nhất một nhiệm vụ trễ hạn.");
    }

    private static async Task<Guid> LateAsync(Commune commune)
    {
        var planId = await Tests.Plans.InForceAsync(
            commune,
            commune.Departments.Economy,
            commune.Clock.Today.AddDays(-10),
            "Rà soát quy hoạch",
            "Tổng hợp số liệu",
            "Lập danh mục dự án"
        );
        (await commune.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Tasks.CountAsync())).ShouldBe(3);
        return planId;
    }

    private static async Task<byte[]> DownloadAsync(TestUser user, Page page, IReadOnlyList<Guid> chosen)
    {
        using var form = new FormUrlEncodedContent([
            new(
                "__RequestVerificationToken",
                page.Find("form:not([action='/dang-xuat']) input[name=__RequestVerificationToken]").GetAttribute("value")!
            ),
            .. chosen.Select(id => KeyValuePair.Create("Chosen", id.ToString())),
        ]);
        var answer = await user.Client.PostAsync(page.Address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
