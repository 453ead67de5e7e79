using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Directives;

public sealed class GiveDirectiveTests
{
    private const string Form = "/viec-duoc-giao/moi";
    private static readonly DateOnly DocumentOn = new(2026, 3, 2);

    [Fact]
    public async Task Post_WhenGiven_ThenItIsListedAndCountedLikeATaskOfAPlan()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var task = await GiveAsync(commune, coordinator, new DateOnly(2026, 3, 13));

        task.ShouldSay("Rà soát biển hiệu").ShouldSay("chưa xong, trễ hạn");
        var late = await coordinator.GetAsync("/viec-duoc-giao?trangThai=OpenLate");
        late.ShouldSay("Rà soát biển hiệu").ShouldSay("15/CV-UBND ngày 02/03/2026").ShouldSay("Chủ tịch UBND tỉnh");
        (await coordinator.GetAsync("/viec-duoc-giao?trangThai=DoneOnTime")).ShouldNotSay("Rà soát biển hiệu");
        (await ProgressAsync(commune)).Total.OpenLate.Count.ShouldBe(1);
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        (await officer.GetAsync("/")).ShouldSay("Rà soát biển hiệu");
    }

    [Fact]
    public async Task Post_WhenDueBeforeTheDocument_ThenShowsErrorAndKeepsInput()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var refused = await GiveAsync(commune, coordinator, DocumentOn.AddDays(-1));

        refused.ShouldHaveError("DueOn", "Thời hạn phải từ ngày của văn bản giao trở đi.");
        refused.Find("[name=Text]").TextContent.Trim().ShouldBe("Rà soát biển hiệu");
        (await coordinator.GetAsync("/viec-duoc-giao")).ShouldSay("Không có việc nào được giao");
    }

    [Fact]
    public async Task Post_ToAnotherCommunesDepartment_ThenIsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var refused = await GiveAsync(commune, coordinator, new DateOnly(2026, 4, 1), other.Departments.Economy);

        refused.ShouldSay("Cơ quan chủ trì phải là bộ phận của đơn vị ban hành kế hoạch.");
        (await (await other.SignInAsync(Role.Coordinator)).GetAsync("/viec-duoc-giao")).ShouldSay("Không có việc nào được giao");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Auditor)]
    public async Task Get_WhenNeitherCoordinatorNorLeader_ThenIsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync(Form)).ShouldBeForbidden();
    }

    private static async Task<Page> GiveAsync(Commune commune, TestUser user, DateOnly dueOn, Guid? lead = null) =>
        await (await user.GetAsync(Form)).PostFormAsync(
            ("Giver", "Chủ tịch UBND tỉnh"),
            ("DocumentNumber", "15/CV-UBND"),
            ("DocumentOn", DocumentOn),
            ("Abstract", "Về việc rà soát biển hiệu"),
            ("Text", "Rà soát biển hiệu"),
            ("Deliverables", "Báo cáo"),
            ("LeadUnitId", lead ?? commune.Departments.Economy),
            ("DueOn", dueOn)
        );

    private static Task<PlanProgress> ProgressAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<IPlanProgress>()
                .OfUnitAsync(
                    commune.Id,
                    new ProgressSpan(
                        Period.OfQuarter(2026, 1).Days(PeriodCutoff.Calendar),
                        commune.Clock.Today,
                        Period.OfQuarter(2026, 2).Days(PeriodCutoff.Calendar)
                    ),
                    CancellationToken.None
                )
        );
}
