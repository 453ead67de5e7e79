using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Processes;

/// <summary>A process from its draft to its approval and its people; the province approves, the commune fills in people.</summary>
public sealed class ProcessTests
{
    private const string List = "/mot-cua/quy-trinh";

    [Fact]
    public async Task Process_ByThePagesOfTheProvince_IsWrittenCheckedAndApproved()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(below: province);
        var procedure = await commune.AProcedureAsync();
        var administrator = await province.SignInAsync(Role.Administrator);

        var drafting = await (await administrator.GetAsync(List)).FollowAsync("Lập quy trình");
        var editing = await drafting.PostFormAsync("main form", ("ProcedureCode", procedure));
        var faulty = await editing.PostFormAsync("main form[data-cc-draft]", ("Rows[1].Hours", "40"), ("Rows[2].Kind", "Process"));
        faulty.ShouldSay("Chưa dùng được").ShouldSay("đúng một bước phê duyệt").ShouldSay("quá thời hạn của thủ tục");
        faulty.Document.QuerySelectorAll("a[href$='quyet-dinh']").ShouldBeEmpty();
        var mended = await (await faulty.FollowAsync("Sửa các bước")).PostFormAsync(
            "main form[data-cc-draft]",
            ("Rows[1].Hours", "7,5"),
            ("Rows[2].Kind", "Approve"),
            ("Rows[4].Place", "25"),
            ("Rows[4].Code", "HOI"),
            ("Rows[4].Name", "Hỏi thuế"),
            ("Rows[4].Kind", "Consult"),
            ("Rows[4].Agency", "Tax"),
            ("Rows[4].Hours", "1")
        );
        mended
            .ShouldSay("đường dài nhất 1 ngày 6 giờ")
            .Document.QuerySelectorAll("[role=status], .cc-alert.soon")
            .Where(one => one.TextContent.Contains("Chưa dùng"))
            .ShouldBeEmpty();
        var deciding = await mended.FollowAsync("Ghi quyết định phê duyệt");
        (
            await deciding.PostFormAsync(
                "main form[data-cc-draft]",
                ("Number", "12/QĐ-UBND"),
                ("IssuedOn", "2026-03-20"),
                ("Issuer", "Chủ tịch UBND tỉnh")
            )
        ).ShouldHaveError("IssuedOn", "Hãy ghi ngày ký quyết định, không sau hôm nay.");
        var approved = await deciding.PostFormAsync(
            "main form[data-cc-draft]",
            ("Number", "12/QĐ-UBND"),
            ("IssuedOn", "2026-03-10"),
            ("Issuer", "Chủ tịch UBND tỉnh")
        );

        approved.ShouldSay("Đang áp dụng").ShouldSay("12/QĐ-UBND").ShouldSay("Thẩm định");
        var desk = await commune.SignInAsync(Role.Receptionist);
        var seen = await (await desk.GetAsync(List)).ShouldSay("12/QĐ-UBND").FollowAsync($"Đăng ký khai sinh {procedure}");
        seen.Document.QuerySelectorAll("a[href$='sua'], a[href$='bo-tri'], a[href$='ket-thuc']").ShouldBeEmpty();
        (await desk.GetAsync($"{List}?handler=Export&tinhTrang=InForce")).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.GetAsync($"{List}?tinhTrang=Draft")).ShouldSay("Không có quy trình nào");
    }

    [Fact]
    public async Task Step_WhenStaffed_OffersAndTakesThoseWhoMayDoIt()
    {
        var (_, commune, _, id) = await GivenProcesses.AProcessAsync();
        var leader = await GivenProcesses.PositionAsync(commune, commune.The(Role.Leader));
        var officer = await GivenProcesses.PositionAsync(commune, commune.The(Role.Officer));
        var staffing = await (await commune.SignInAsync(Role.Leader)).GetAsync($"{List}/{id}/bo-tri");

        Offered("PD").ShouldContain(leader.ToString(), StringComparer.Ordinal);
        Offered("PD").ShouldNotContain(officer.ToString(), StringComparer.Ordinal);
        Offered("TD").ShouldContain(officer.ToString(), StringComparer.Ordinal);
        Offered("TD").ShouldNotContain(leader.ToString(), StringComparer.Ordinal);
        var refused = (await GivenProcesses.StaffAsync(commune, id, "PD", officer)).Errors.ShouldHaveSingleItem();
        (refused.Code, refused.Field).ShouldBe(("onestop.process.holder_may_not", "Positions[PD]"));
        refused.Message.ShouldContain(commune.The(Role.Officer).FullName);
        (await GivenProcesses.StaffAsync(commune, id, "PD", leader)).Errors.ShouldBeEmpty();

        IEnumerable<string?> Offered(string step) =>
            staffing.Document.QuerySelectorAll($"select[name='Positions[{step}]'] option").Select(option => option.GetAttribute("value"));
    }

    [Fact]
    public async Task Process_WhenTheProvinceApprovesOne_TakesThePlaceOfTheCommunesOwn()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(below: province);
        var procedure = await commune.AProcedureAsync();
        var own = await GivenProcesses.ApprovedAsync(commune, procedure, GivenProcesses.Steps, new DateOnly(2026, 3, 16));
        var draft = await GivenProcesses.DraftAsync(commune, procedure);
        (await GivenProcesses.ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(
            own,
            "the province has none"
        );

        var above = await GivenProcesses.ApprovedAsync(province, procedure, GivenProcesses.Steps, new DateOnly(2026, 3, 16));

        (await GivenProcesses.ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(above);
        (await GivenProcesses.ApproveAsync(commune, draft, new DateOnly(2026, 3, 17)))
            .Errors[0]
            .Code.ShouldBe("onestop.process.approved_above");
        var administrator = await commune.SignInAsync(Role.Administrator);
        (await administrator.GetAsync($"{List}/{own}")).ShouldSay("Hồ sơ mới không theo quy trình này").ShouldSay(province.Name);
        var refused = await (await administrator.GetAsync($"{List}/moi")).PostFormAsync("main form", ("ProcedureCode", procedure));
        refused.ShouldHaveError(
            "ProcedureCode",
            $"{province.Name} đã phê duyệt quy trình cho thủ tục này (12/QĐ-UBND). Đơn vị bố trí người theo quy trình đó, không lập quy trình riêng."
        );
        var stranger = await Given.ACommuneAsync();
        (await GivenProcesses.ReadAsync(stranger, await stranger.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull(
            "the process is another province's"
        );
    }

    [Fact]
    public async Task NewVersion_WithNoShorterLimit_GoesOnByTheApprovedProcess()
    {
        var (province, commune, procedure, approved) = await GivenProcesses.AProcessAsync();
        await GivenProcesses.AVersionAsync(province, procedure, new DateOnly(2026, 3, 17), 3);
        commune.Clock.Advance(TimeSpan.FromDays(1));

        (await GivenProcesses.ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(approved);
        var administrator = await province.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync($"/mot-cua/thu-tuc/{procedure}");
        page.ShouldSay("Quy trình được phê duyệt theo 12/QĐ-UBND").Find($"a[href='{List}/{approved}']");

        (await administrator.GetAsync("/thong-bao")).ShouldNotSay("thời hạn ngắn hơn quy trình đã phê duyệt");

        await GivenProcesses.AVersionAsync(province, procedure, new DateOnly(2026, 3, 18), 0);
        var told = await (await province.SignInAsync(Role.Administrator)).GetAsync("/thong-bao");
        told.ShouldSay($"{procedure} Đăng ký khai sinh {procedure}: từ ngày 18/03/2026 thời hạn ngắn hơn quy trình đã phê duyệt");
        (await told.PostFormAsync("form[action*='handler=Read']")).ShouldSay("thời hạn ngắn hơn quy trình");
        (await (await province.SignInAsync(Role.Administrator)).GetAsync("/")).ShouldNotSay("chưa đọc");
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/thong-bao")).ShouldNotSay("thời hạn ngắn hơn quy trình");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await GivenProcesses.ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull(
            "seven hours do not fit in four"
        );
        province.Clock.Advance(TimeSpan.FromDays(2));
        administrator = await province.SignInAsync(Role.Administrator);
        var outgrown = await administrator.GetAsync($"/mot-cua/thu-tuc/{procedure}");
        var drafting = await outgrown
            .ShouldSay("Quy trình đã phê duyệt không còn vừa thời hạn")
            .FollowAsync("Soạn từ quy trình đã phê duyệt");
        var editing = await drafting.PostFormAsync("main form");
        editing.Find("[name='Rows[2].Code']").GetAttribute("value").ShouldBe("HOI");
        editing.Find("[name='Rows[1].Next']").GetAttribute("value").ShouldBe("HOI, PD");

        // It stands until there is a process again.
        var draft = Guid.Parse(editing.Path.Split('/')[^2]);
        (await GivenProcesses.EditAsync(province, draft, GivenProcesses.Short)).Errors.ShouldBeEmpty();
        (await administrator.GetAsync("/thong-bao")).ShouldSay("thời hạn ngắn hơn quy trình");
        (await GivenProcesses.ApproveAsync(province, draft, new DateOnly(2026, 3, 18))).Errors.ShouldBeEmpty();
        (await administrator.GetAsync("/thong-bao")).ShouldNotSay("thời hạn ngắn hơn quy trình");
    }

    [Fact]
    public async Task Draft_IsThrownAway_AndNothingThatWasApproved()
    {
        var (province, commune, procedure, approved) = await GivenProcesses.AProcessAsync();
        var draft = await GivenProcesses.DraftAsync(province, procedure);
        var administrator = await province.SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"{List}/{approved}/bo")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync($"{List}/{draft}/bo")).ShouldBeNotFound();
        var dropped = await (await (await administrator.GetAsync($"{List}/{draft}")).FollowAsync("Bỏ dự thảo")).PostFormAsync("main form");

        dropped.ShouldBeAt(List).ShouldSay("Đã bỏ dự thảo");
        (await administrator.GetAsync($"{List}/{draft}")).ShouldBeNotFound();
        var deleted = await province.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Database.ExecuteSqlAsync($"DELETE FROM one_stop.internal_process WHERE id = {approved}")
        );
        deleted.ShouldBe(0, "the database keeps what was approved");
    }

    [Fact]
    public async Task Process_OfAnotherUnit_IsNotThereOrNotToBeChanged()
    {
        var (province, commune, procedure, approved) = await GivenProcesses.AProcessAsync();
        var draft = await GivenProcesses.DraftAsync(province, procedure);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);
        var below = await commune.SignInAsync(Role.Administrator);

        (await stranger.GetAsync($"{List}/{approved}")).ShouldBeNotFound();
        (await stranger.GetAsync($"{List}/{approved}/bo-tri")).ShouldBeNotFound();
        (await below.GetAsync($"{List}/{draft}")).ShouldBeNotFound();
        (await below.GetAsync($"{List}/{approved}/sua")).ShouldBeNotFound();
        (await below.GetAsync($"{List}/{approved}/ket-thuc")).ShouldBeNotFound();
        (await GivenProcesses.EndAsync(commune, approved, new DateOnly(2026, 3, 20))).Errors[0].Code.ShouldBe("onestop.process.not_yours");
        (await GivenProcesses.EditAsync(province, approved, GivenProcesses.Steps)).Errors[0].Code.ShouldBe("onestop.process.is_approved");
        (await GivenProcesses.ApproveAsync(province, draft, new DateOnly(2026, 3, 16)))
            .Errors[0]
            .Code.ShouldBe("onestop.process.from_taken");
        (await GivenProcesses.StaffAsync(commune, approved, "KHONG", Guid.CreateVersion7()))
            .Errors[0]
            .Code.ShouldBe("onestop.process.step_unknown");
        (await GivenProcesses.StaffAsync(commune, approved, "TD", Guid.CreateVersion7()))
            .Errors[0]
            .Code.ShouldBe("onestop.process.position_unknown");
        var changed = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Database.ExecuteSqlRawAsync("UPDATE one_stop.internal_process SET steps = '[]'")
        );
        changed.ShouldBe(0, "row-level security lets the commune read the province's process, not write it");
    }

    [Fact]
    public async Task Edit_WhenSomebodyElseWasFaster_SaysSo()
    {
        var province = await Given.AProvinceAsync();
        var procedure = await (await Given.ACommuneAsync(below: province)).AProcedureAsync();
        var draft = await GivenProcesses.DraftAsync(province, procedure);
        var administrator = await province.SignInAsync(Role.Administrator);
        var seen = await administrator.GetAsync($"{List}/{draft}/sua");
        (await GivenProcesses.EditAsync(province, draft, GivenProcesses.Steps)).Errors.ShouldBeEmpty();

        var refused = await seen.PostFormAsync("main form[data-cc-draft]", ("Rows[1].Name", "Khác"));

        refused.Texts("main").ShouldHaveSingleItem().ShouldContain("Người khác");
        refused.Html.ShouldContain("Khác");
    }

    [Theory]
    [InlineData("Rows[1].Hours", "nhiều")]
    [InlineData("Rows[1].Hours", "-1")]
    [InlineData("Rows[1].Next", "X9")]
    [InlineData("Rows[1].Code", "có dấu cách")]
    [InlineData("Rows[1].Name", "")]
    [InlineData("Rows[1].Kind", "99")]
    [InlineData("Rows[1].Role", "Administrator")]
    public async Task Edit_WhenSomethingIsWrong_KeepsTheDraftAsItWas(string field, string value)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var draft = await GivenProcesses.DraftAsync(commune, procedure);
        var administrator = await commune.SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync($"{List}/{draft}/sua")).PostFormAsync("main form[data-cc-draft]", (field, value));

        page.Document.QuerySelectorAll(".cc-errors li").ShouldNotBeEmpty();
        var steps = await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Processes.SingleAsync(one => one.Id == draft)).Steps
        );
        steps.Select(step => step.Code).ShouldBe(["1", "2", "3", "4"]);
    }
}
