using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Plans.ImportPlan;

public sealed class ImportPlanTests
{
    [Fact]
    public async Task Post_WhenTheFileIsAPlan_OpensTheReviewWithWhatWasRead()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync("/ke-hoach/nhap");

        var page = await form.PostFormAsync(("File", Sample("ke-hoach-cchc-2026-binh-an.docx")));

        page.ShouldSay("25 nhiệm vụ").ShouldSay("Soát lại trước khi ban hành").ShouldNotContainUnrenderedTags();
        (await coordinator.GetAsync("/ke-hoach")).ShouldSay("dự thảo");
    }

    [Theory]
    [InlineData("ke-hoach.docx", "")]
    [InlineData("ke-hoach.docx", "PK\u0003\u0004 cắt cụt")]
    [InlineData("ke-hoach.doc", "\u00d0\u00cf\u0011\u00e0 bản Word cũ")]
    [InlineData("ghi-chu.txt", "Danh sách đi chợ: gạo, muối.")]
    public async Task Post_WhenTheFileIsNoPlan_SaysWhyAndSavesNothing(string name, string content)
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync("/ke-hoach/nhap");

        var page = await form.PostFormAsync(("File", new TestFile(name, Encoding.Latin1.GetBytes(content))));

        page.ShouldBeAt("/ke-hoach/nhap");
        page.Texts(".cc-error").ShouldNotBeEmpty();
        (await commune.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Plans.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Get_WhenThePersonIsNoCoordinator_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        (await officer.GetAsync("/ke-hoach/nhap")).ShouldBeForbidden();
    }

    private static TestFile Sample(string name) => new(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name)));
}
