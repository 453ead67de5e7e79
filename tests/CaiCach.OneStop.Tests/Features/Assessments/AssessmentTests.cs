using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Assessments;

public sealed class AssessmentTests
{
    private const string List = "/mot-cua/danh-gia-tac-dong";
    private const string Procedure = "main form[data-cc-draft]";

    [Fact]
    public async Task Assessment_ByThePages_IsAnsweredCostedAndFinishedForGood()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var started = await StartAsync(coordinator);

        var adding = await started.FollowAsync("Thêm thủ tục");
        var half = await adding.PostFormAsync(Procedure, ("Name", "Hỗ trợ di dời"), ("Answers[0].IsYes", "true"));
        half.ShouldBeAt(started.Path).ShouldSay("1 trên 3 câu đã trả lời").ShouldSay("chưa đủ");
        (await half.PostFormAsync("form[action*='Finish']", ("Conclusion", "Cần thiết"))).ShouldSay("mỗi thủ tục phải trả lời đủ câu hỏi");

        var editing = await half.FollowAsync("Trả lời, tính chi phí của Hỗ trợ di dời");
        editing.Find("[name='Answers[0].IsYes'] option[selected]").GetAttribute("value").ShouldBe("true");
        var answers = Enumerable
            .Range(0, editing.Document.QuerySelectorAll("select[name^='Answers']").Length)
            .SelectMany(i =>
                new (string, object?)[] { ($"Answers[{i}].IsYes", i % 2 == 0 ? "true" : "false"), ($"Answers[{i}].Note", "Lý do") }
            );
        // 2 × 50.000 × 1 × 30
        var full = await editing.PostFormAsync(
            Procedure,
            [
                .. answers,
                ("Costs.WageVnd", "50000"),
                ("Costs.Rows[0].Activity", "Đơn"),
                ("Costs.Rows[0].Hours", "2"),
                ("Costs.Rows[0].TimesPerYear", "1"),
                ("Costs.Rows[0].ApplicantsPerYear", "30"),
            ]
        );
        full.ShouldSay("đã trả lời đủ").ShouldSay("3.000.000");
        var finished = await full.PostFormAsync("form[action*='Finish']", ("Conclusion", "Cần thiết"));

        finished.ShouldSay("Đã hoàn thành").ShouldSay("Cần thiết").Document.QuerySelectorAll("form[action*='handler=']").ShouldBeEmpty();
        (await full.PostFormAsync("form[action*='Drop']")).ShouldHaveStatus(HttpStatusCode.Conflict);
        (await editing.PostFormAsync(Procedure, ("Name", "Khác"))).ShouldHaveStatus(HttpStatusCode.Conflict);
        (await coordinator.GetAsync(editing.Path)).ShouldBeAt(started.Path);
        (await coordinator.GetAsync($"{List}?tinhTrang=Finished&nam=2026")).ShouldSay("Quy định hỗ trợ di dời");
        (await coordinator.GetAsync($"{List}?nam=2025")).ShouldSay("Chưa có dự thảo nào được đánh giá");
        (await coordinator.Client.GetAsync($"{List}?handler=Export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await coordinator.Client.GetAsync($"{started.Path}/bieu")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Assessment_OfAnotherUnit_IsNotThere()
    {
        var province = await Given.AProvinceAsync();
        var (commune, stranger) = (await Given.ACommuneAsync(below: province), await Given.ACommuneAsync());
        var path = (await StartAsync(await commune.SignInAsync(Role.Leader))).Path;

        var (above, beside) = (await province.SignInAsync(Role.Leader), await stranger.SignInAsync(Role.Leader));
        (await above.GetAsync(path))
            .ShouldSay("Quy định hỗ trợ di dời")
            .Document.QuerySelectorAll("form[action*='Finish']")
            .ShouldBeEmpty();
        (await above.GetAsync($"{path}/thu-tuc")).ShouldBeNotFound();
        foreach (var address in new[] { path, $"{path}/thu-tuc", $"{path}/bieu", $"{List}/moi?id={path[(path.LastIndexOf('/') + 1)..]}" })
        {
            (await beside.GetAsync(address)).ShouldBeNotFound();
        }

        (await beside.GetAsync($"{List}?moi=true&nam=-5&trang=-1")).ShouldSay("Chưa có dự thảo nào được đánh giá");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync($"{List}/moi")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Assessment_WhenTwoChangeItAtOnce_KeepsTheFirst()
    {
        var commune = await Given.ACommuneAsync();
        var started = await StartAsync(await commune.SignInAsync(Role.Coordinator));
        var (one, other) = (await started.FollowAsync("Thêm thủ tục"), await started.FollowAsync("Thêm thủ tục"));

        (await one.PostFormAsync(Procedure, ("Name", "Trước"))).ShouldBeAt(started.Path);
        (await other.PostFormAsync(Procedure, ("Name", "Sau"))).ShouldHaveStatus(HttpStatusCode.Conflict);

        (await (await commune.SignInAsync(Role.Auditor)).GetAsync(started.Path)).ShouldSay("Trước").ShouldNotSay("Sau");
    }

    private static async Task<Page> StartAsync(TestUser user) =>
        await (await user.GetAsync($"{List}/moi")).PostFormAsync(
            "main form",
            ("DraftName", "Quy định hỗ trợ di dời"),
            ("DraftKind", "Nghị quyết"),
            ("DraftingUnit", "Phòng Kinh tế")
        );
}
