using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Tasks.ReportProgress;
using CaiCach.Testing;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Tasks.ConfirmSeveral;

public sealed class ConfirmSeveralTests
{
    private const string Form = "form[action='/cho-xac-nhan']";

    [Fact]
    public async Task Post_OfSeveral_ThenEachIsDoneWithALineAndAHistoryOfItsOwn()
    {
        var commune = await Given.ACommuneAsync();
        var tasks = await HandedInAsync(commune, "Việc một", "Việc hai", "Việc ba");
        var leader = await commune.SignInAsync(Role.Leader);
        var home = await leader.GetAsync("/");

        var ticked = Ticks(home).Where(tick => tasks.Take(2).Any(task => tick.StartsWith($"{task}", StringComparison.Ordinal)));
        var done = await home.PostFormAsync(Form, ("Chosen", ticked));

        done.ShouldBeAt("/cho-xac-nhan").ShouldSay("Đã xác nhận các kết quả đã chọn.").Texts("tbody td a").ShouldBe(["Việc ba"]);
        foreach (var task in tasks.Take(2))
        {
            (await leader.GetAsync($"/ke-hoach/nhiem-vu/{task}")).ShouldSay("hoàn thành đúng hạn").ShouldSay("xác nhận kết quả");
            (await leader.GetAsync($"/ke-hoach/nhiem-vu/{task}/lich-su")).ShouldSay("xác nhận kết quả");
        }

        (await ConfirmationsAsync(commune)).ShouldBe(2);
    }

    [Fact]
    public async Task Post_WithAnothersAStaleAndAnOwnTask_ThenOnlyTheOwnIsDoneAndTheOthersAreNamed()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await HandedInAsync(commune, "Việc một", "Việc hai");
        await HandedInAsync(other, "Việc của xã khác");
        var leader = await commune.SignInAsync(Role.Leader);
        var foreign = Ticks(await (await other.SignInAsync(Role.Leader)).GetAsync("/cho-xac-nhan")).Single();
        var page = await leader.GetAsync("/cho-xac-nhan");
        var (own, stale) = (Ticks(page)[0], Ticks(page)[1] + "7");

        var answer = await page.PostFormAsync(Form, ("Chosen", new[] { own, stale, foreign, own, "rác" }));

        answer.ShouldSay("Đã ghi 1 nhiệm vụ; 2 nhiệm vụ giữ nguyên.").ShouldSay("Người khác vừa sửa nhiệm vụ này.");
        answer.ShouldSay("Không tìm thấy nhiệm vụ trong phạm vi của bạn.").ShouldNotSay("Việc của xã khác");
        (await ConfirmationsAsync(commune)).ShouldBe(1);
        (await ConfirmationsAsync(other)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_FromTwoPagesAtOnce_ThenEachIsConfirmedOnce()
    {
        var commune = await Given.ACommuneAsync();
        await HandedInAsync(commune, [.. Enumerable.Range(1, 12).Select(number => $"Việc {number}")]);
        var leader = await commune.SignInAsync(Role.Leader);
        var (one, two) = (await leader.GetAsync("/cho-xac-nhan"), await leader.GetAsync("/cho-xac-nhan"));

        await Task.WhenAll(one.PostFormAsync(Form, ("Chosen", Ticks(one))), two.PostFormAsync(Form, ("Chosen", Ticks(two).Reverse())));
        var again = await one.PostFormAsync(Form, ("Chosen", Ticks(one)));

        (await ConfirmationsAsync(commune)).ShouldBe(12);
        again.ShouldSay("Đã ghi 0 nhiệm vụ; 12 nhiệm vụ giữ nguyên.").ShouldSay("Không có kết quả nào đang chờ");
    }

    [Fact]
    public async Task Post_OfNoneOrOfTooMany_ThenIsRefusedAsAWhole()
    {
        var commune = await Given.ACommuneAsync();
        await HandedInAsync(commune, "Việc một");
        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync("/cho-xac-nhan");
        var many = Ticks(page).Concat(Enumerable.Range(0, 200).Select(_ => new ChosenRow(Guid.CreateVersion7(), 1).ToString()));

        (await page.PostFormAsync(Form)).ShouldHaveError("Hãy chọn ít nhất một nhiệm vụ.");
        (await page.PostFormAsync(Form, ("Chosen", many))).ShouldHaveError(
            "Mỗi lần chọn nhiều nhất 200 nhiệm vụ. Chưa ghi gì; hãy chọn bớt rồi làm lại."
        );

        (await ConfirmationsAsync(commune)).ShouldBe(0);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/cho-xac-nhan")).ShouldBeForbidden();
    }

    private static async Task<IReadOnlyList<Guid>> HandedInAsync(Commune commune, params string[] texts)
    {
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Office, commune.Clock.Today.AddDays(20), texts);
        var tasks = await Tests.Plans.TasksOfAsync(commune, planId);
        foreach (var task in tasks)
        {
            await commune.ActAsync(
                commune.OfficerOf(commune.Departments.Office),
                async services =>
                {
                    var result = await services
                        .GetRequiredService<ReportProgressHandler>()
                        .HandleAsync(
                            new ReportProgressCommand
                            {
                                TaskId = task.Id,
                                Version = task.Version,
                                PercentComplete = 100,
                                Words = "Đã xong",
                                OccurredOn = commune.Clock.Today,
                                MilestoneId = task.Milestones[0].Id,
                                DocumentNumbers = ["45/BC-UBND"],
                            },
                            CancellationToken.None
                        );
                    result.Errors.ShouldBeEmpty();
                    return true;
                }
            );
        }

        return tasks.ConvertAll(task => task.Id);
    }

    private static Task<int> ConfirmationsAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<PlanningDbContext>().Progress.CountAsync(entry => entry.Kind == ProgressKind.Confirmation)
        );

    private static IReadOnlyList<string> Ticks(Page page) =>
        [.. page.Document.QuerySelectorAll($"{Form} input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
}
