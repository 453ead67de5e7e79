using System.Net;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features;

/// <summary>Lists whose filters, order and page stand in the address.</summary>
public sealed class ListFiltersTests
{
    private const string Rows = "main table.cc > tbody > tr";

    [Fact]
    public async Task Directives_ByStatusLeadAndWords_ThenListsThoseAndTheWorkbookToo()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        await province.GiveAsync(await province.ATaskToGiveAsync(), commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        await GiveAsync(coordinator, commune.Departments.Office, "Tổng hợp số liệu", new DateOnly(2026, 12, 1));
        await GiveAsync(coordinator, commune.Departments.Economy, "Rà soát quy hoạch", new DateOnly(2026, 3, 20));
        commune.Clock.MoveTo(new DateOnly(2026, 4, 1));
        var reader = await commune.SignInAsync(Role.Coordinator);

        (await CountAsync(reader, "/viec-duoc-giao")).ShouldBe(3);
        (await CountAsync(reader, "/viec-duoc-giao?trangThai=OpenLate")).ShouldBe(1);
        (await CountAsync(reader, $"/viec-duoc-giao?chuTri={commune.Departments.Office}")).ShouldBe(1);
        (await CountAsync(reader, "/viec-duoc-giao?tim=quy+hoach")).ShouldBe(1);
        (await reader.GetAsync("/viec-duoc-giao?chuaCoChuTri=true"))
            .ShouldSay("chưa có đơn vị chủ trì")
            .Texts(Rows)
            .ShouldHaveSingleItem()
            .ShouldContain("Chấn chỉnh kỷ luật hành chính", Case.Sensitive);
        (await reader.GetAsync("/viec-duoc-giao?sap=han")).Texts($"{Rows} > td:first-child a")[0].ShouldBe("Rà soát quy hoạch");
        (await reader.GetAsync("/viec-duoc-giao?tim=khong+co")).ShouldSay("Không có việc nào như đã lọc");
        (await reader.Client.GetAsync("/viec-duoc-giao?handler=Excel&tim=quy")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LateTasks_ByWordsAndLead_ThenTheLetterOffersThose()
    {
        var commune = await Given.ACommuneAsync();
        var late = commune.Clock.Today.AddDays(-10);
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, late, "Rà soát quy hoạch", "Tổng hợp số liệu");
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        (await CountAsync(coordinator, $"/ke-hoach/{planId}/don-doc?tim=quy+hoach")).ShouldBe(1);
        (await CountAsync(coordinator, $"/ke-hoach/{planId}/don-doc?chuTri={commune.Departments.Economy}")).ShouldBe(2);
        var none = await coordinator.GetAsync($"/ke-hoach/{planId}/don-doc?chuTri={commune.Departments.Office}");
        none.ShouldSay("Không có nhiệm vụ nào như đã lọc").Document.QuerySelector("#don-doc").ShouldBeNull();
    }

    [Fact]
    public async Task Comments_ByAnswer_ThenListsThoseAndTheDepartmentsAboveStayWhole()
    {
        var commune = await Given.ACommuneAsync();
        var due = commune.Clock.Today.AddDays(60);
        var planId = await Tests.Plans.ADraftAsync(commune, commune.Departments.Economy, due, "Việc một", "Việc hai");
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var address = $"/ke-hoach/{planId}/lay-y-kien";
        await (await coordinator.GetAsync(address)).PostFormAsync(("DueOn", commune.Clock.Today.AddDays(5)));
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        await (await officer.GetAsync($"{address}?tim=mot")).PostFormAsync("button[value=Agrees]");

        var agreed = await coordinator.GetAsync($"{address}?traLoi=Agrees");
        agreed.Texts("#bo-phan tbody td.num").ShouldBe(["2", "1/2", "0", "0"]);
        agreed.ShouldSay("Việc một").ShouldNotSay("Việc hai");
        (await coordinator.GetAsync($"{address}?traLoi=Waiting")).ShouldSay("Việc hai").ShouldNotSay("Việc một");
        (await coordinator.GetAsync($"{address}?traLoi=Objects")).ShouldSay("Không có nhiệm vụ nào như đã lọc");
    }

    [Fact]
    public async Task Targets_OfManyAndFiltered_ThenArePaged()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        await TargetsAsync(commune, planId, 60);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var address = $"/ke-hoach/{planId}/chi-tieu";

        (await CountAsync(coordinator, address)).ShouldBe(50);
        (await CountAsync(coordinator, $"{address}?trang=2")).ShouldBe(10);
        (await CountAsync(coordinator, $"{address}?trangThai=Met")).ShouldBe(1);
        (await CountAsync(coordinator, $"{address}?tim=chi+tieu+so+59")).ShouldBe(1);
        (await CountAsync(coordinator, $"{address}?linhVuc={ReformArea.Digital}&trangThai=NoFigures")).ShouldBe(30);
        (await coordinator.GetAsync($"{address}?trangThai=NotMet")).ShouldSay("Không có chỉ tiêu nào như đã lọc");
    }

    private static async Task<int> CountAsync(TestUser user, string address) => (await user.GetAsync(address)).Texts(Rows).Count;

    private static async Task GiveAsync(TestUser coordinator, Guid lead, string text, DateOnly dueOn) =>
        (
            await (await coordinator.GetAsync("/viec-duoc-giao/moi")).PostFormAsync(
                ("Giver", "UBND tỉnh"),
                ("DocumentNumber", "5/CT-UBND"),
                ("DocumentOn", new DateOnly(2026, 3, 1)),
                ("Abstract", "Chỉ thị"),
                ("Text", text),
                ("LeadUnitId", lead),
                ("DueOn", dueOn)
            )
        ).ShouldHaveNoErrors();

    private static Task<bool> TargetsAsync(Commune commune, Guid planId, int count) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var plan = await database.Plans.SingleAsync(candidate => candidate.Id == planId);
                for (var number = 0; number < count; number++)
                {
                    var target = new Target(plan, number);
                    var area = number % 2 == 0 ? ReformArea.Procedures : ReformArea.Digital;
                    target.Describe(area, "1", $"Chỉ tiêu số {number}", [new TargetMeasure(">=", 90, "%")]);
                    database.Targets.Add(target);
                    if (number == 0)
                    {
                        database.TargetValues.Add(new TargetValue(target, 0, 95, commune.Clock.Today, commune.Clock.GetUtcNow()));
                    }
                }

                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanDraftChanged(commune.Id, planId, planId, [])], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return true;
            }
        );
}
