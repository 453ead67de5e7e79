using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.ArrangeDraft;

public sealed class ArrangeDraftTests
{
    [Fact]
    public async Task Post_WhenSplitMovedAndMerged_ThenTheDraftFollows()
    {
        var (commune, planId) = await ADraftAsync("Rà soát\nCông khai", "Báo cáo");
        var user = await commune.SignInAsync(Role.Coordinator);

        var page = await (await user.GetAsync(Review(planId, 1))).PostFormAsync("button[value='1'][name=Line]");
        page.ShouldBeAt(Review(planId, 2));
        (await TextsAsync(commune, planId)).ShouldBe(["Rà soát", "Công khai", "Báo cáo"]);

        page = await page.PostFormAsync("button[value=MoveDown]");
        page.ShouldBeAt(Review(planId, 3));
        (await TextsAsync(commune, planId)).ShouldBe(["Rà soát", "Báo cáo", "Công khai"]);

        await (await user.GetAsync(Review(planId, 1))).PostFormAsync("button[value=Merge]");
        (await TextsAsync(commune, planId)).ShouldBe(["Rà soát\nBáo cáo", "Công khai"]);

        await (await user.GetAsync(Review(planId, 2))).PostFormAsync("button[value=Delete]");
        (await TextsAsync(commune, planId)).ShouldBe(["Rà soát\nBáo cáo"]);
    }

    [Fact]
    public async Task Post_WhenAnotherWasFaster_ThenKeepsTheDraftAndSaysSo()
    {
        var (commune, planId) = await ADraftAsync("Một", "Hai");
        var user = await commune.SignInAsync(Role.Coordinator);
        var seenByBoth = await user.GetAsync(Review(planId, 1));
        await seenByBoth.PostFormAsync("button[value=MoveDown]");

        var second = await seenByBoth.PostFormAsync("button[value=Delete]");

        second.ShouldSay("Kế hoạch được giữ nguyên như trước.");
        (await TextsAsync(commune, planId)).ShouldBe(["Hai", "Một"]);
    }

    [Fact]
    public async Task Post_WhenAddedWithoutWords_ThenRefuses()
    {
        var (commune, planId) = await ADraftAsync("Một");
        var user = await commune.SignInAsync(Role.Coordinator);

        var page = await (await user.GetAsync(Review(planId, 1))).PostFormAsync("button[name=IsTask][value=true]", ("Text", "   "));

        page.ShouldHaveError("Hãy ghi nội dung của mục cần thêm.");
        (await TextsAsync(commune, planId)).ShouldBe(["Một"]);
    }

    [Fact]
    public async Task Get_WhenTheCommuneIsAnother_ThenThereIsNoSuchPlan()
    {
        var (_, planId) = await ADraftAsync("Một");
        var other = await Given.ACommuneAsync();

        (await (await other.SignInAsync(Role.Coordinator)).GetAsync(Review(planId, 1))).ShouldBeNotFound();
    }

    private static async Task<(Commune Commune, Guid PlanId)> ADraftAsync(params string[] texts)
    {
        var commune = await Given.ACommuneAsync();
        return (commune, await Tests.Plans.ADraftAsync(commune, commune.Departments.Economy, commune.Clock.Today.AddDays(60), texts));
    }

    private static string Review(Guid planId, int number) => $"/ke-hoach/{planId}/soat-lai?muc=n{number}";

    private static async Task<IEnumerable<string>> TextsAsync(Commune commune, Guid planId) =>
        (await Tests.Plans.TasksOfAsync(commune, planId)).Select(task => task.Text);
}
