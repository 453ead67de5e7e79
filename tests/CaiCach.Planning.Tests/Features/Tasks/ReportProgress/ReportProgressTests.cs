using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Tasks.ReportProgress;

public sealed class ReportProgressTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    );

    [Fact]
    public async Task Post_WhenTheLeadHandsInWithAFile_ShowsItAndWaitsForTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var form = await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do");

        var page = await form.PostFormAsync(
            ("PercentComplete", "100"),
            ("Words", "Đã gửi báo cáo"),
            ("MilestoneId", await MilestoneIdAsync(commune, taskId)),
            ("Files", new TestFile("bao-cao.pdf", Pdf))
        );

        page.ShouldBeAt($"/ke-hoach/nhiem-vu/{taskId}").ShouldSay("bao-cao.pdf").ShouldSay("chờ xác nhận");
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldSay("Rà soát thủ tục hành chính nội bộ").ShouldSay("nộp");
    }

    [Fact]
    public async Task Post_WhenHandedInWithoutEvidence_ShowsErrorAndKeepsInput()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var form = await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do");

        var page = await form.PostFormAsync(
            ("PercentComplete", "100"),
            ("Words", "Đã gửi báo cáo"),
            ("MilestoneId", await MilestoneIdAsync(commune, taskId))
        );

        page.ShouldHaveError("Files", "Nộp kết quả cần ít nhất một minh chứng: tệp, đường dẫn hoặc số văn bản.");
        page.Find("#Words").TextContent.Trim().ShouldBe("Đã gửi báo cáo");
    }

    [Theory]
    [InlineData("101", "2026-03-16", "PercentComplete", "Tiến độ là số từ 0 đến 100.")]
    [InlineData("50", "2026-03-17", "OccurredOn", "Ngày thực hiện không thể sau hôm nay.")]
    public async Task Post_WhenAFieldIsWrong_ShowsTheErrorBesideIt(string percent, string day, string field, string message)
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var form = await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do");

        var page = await form.PostFormAsync(("PercentComplete", percent), ("OccurredOn", day), ("Words", "Đang làm"));

        page.ShouldHaveError(field, message);
    }

    [Fact]
    public async Task Post_WhenTwoOfficersEditAtOnce_TellsTheSecondAndLosesNothing()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var first = await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do");
        var second = await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do");
        (await first.PostFormAsync(("PercentComplete", "40"), ("Words", "Phần của văn phòng"))).ShouldBeAt($"/ke-hoach/nhiem-vu/{taskId}");

        var page = await second.PostFormAsync(("PercentComplete", "60"), ("Words", "Phần của người phụ trách"));

        page.ShouldSay("Người khác vừa sửa mục này");
        page.Find("#Words").TextContent.Trim().ShouldBe("Phần của người phụ trách");
        (await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).ShouldSay("Phần của văn phòng").ShouldNotSay("Phần của người phụ trách");
    }

    [Fact]
    public async Task Get_WhenTheTaskIsAnotherDepartmentsOrAnotherCommunes_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var otherDepartment = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        var otherCommune = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);

        (await otherDepartment.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do")).ShouldBeForbidden();
        (await otherCommune.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/tien-do")).ShouldBeNotFound();
    }

    private static Task<string> MilestoneIdAsync(Commune commune, Guid taskId) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<PlanningDbContext>()
                    .Milestones.Where(milestone => milestone.TaskId == taskId)
                    .Select(milestone => milestone.Id)
                    .SingleAsync()
            ).ToString()
        );
}
