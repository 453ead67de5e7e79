using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Procedures.EditVersion;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Processes;

/// <summary>A process from its draft to a dossier that goes by it; the province approves, the commune fills in people.</summary>
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
    public async Task Dossier_WithAProcess_GoesByItsStepsAndPeople()
    {
        var (province, commune, procedure, id) = await GivenProcesses.AProcessAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var officers = commune.People.Where(person => person.Role == Role.Officer).ToList();
        var staffing = await (await leader.GetAsync($"{List}/{id}")).FollowAsync("Bố trí người");
        var position = await PositionAsync(commune, officers[1]);
        var other = await PositionAsync(commune, officers[2]);
        (await staffing.PostFormAsync("main form[data-cc-draft]", ("Positions[TD]", position), ("Positions[HOI]", other))).ShouldSay(
            officers[1].FullName
        );

        var code = await commune.ADossierOfAsync(procedure);
        (await MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await ReadAsync(commune, code)).OfficerId.ShouldBe(officers[1].Id, "as the commune has staffed the step");
        commune.Clock.Advance(TimeSpan.FromHours(1));
        (await MoveAsync(commune, commune.The(Role.Leader), code, DossierAction.Stop))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_in_step");
        (await MoveAsync(commune, officers[1], code, DossierAction.Forward)).Errors.ShouldBeEmpty();

        var asking = await (await (await commune.SignInAsync(officers[2])).GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync(
            "Lấy ý kiến cơ quan khác"
        );
        (await asking.PostFormAsync("main form[data-cc-draft]", ("Asked", province.Code), ("Note", "Xin ý kiến")))
            .ShouldSay($"Chờ ý kiến của {province.Name}")
            .ShouldSay("dùng 1 giờ trên 3 giờ");
        (await MoveAsync(commune, officers[2], code, DossierAction.Submit)).Errors[0].Code.ShouldBe("onestop.dossier.not_answered");

        province.Clock.Advance(TimeSpan.FromHours(1));
        var above = await province.SignInAsync(Role.Leader);
        (await above.GetAsync("/mot-cua?ds=Asked")).ShouldSay(code);
        var page = await above.GetAsync($"/mot-cua/ho-so/{code}");
        page.Document.QuerySelectorAll("a[href*='/chuyen/'], form[action*='/chuyen/']")
            .Length.ShouldBe(1, "it answers, and does nothing else");
        (await (await page.FollowAsync("Ghi ý kiến trả lời")).PostFormAsync("main form[data-cc-draft]", ("Note", "Đồng ý"))).ShouldSay(
            "Trả lời của"
        );

        commune.Clock.Advance(TimeSpan.FromHours(3));
        (await MoveAsync(commune, officers[2], code, DossierAction.Submit)).Errors.ShouldBeEmpty();
        var shown = await leader.GetAsync($"/mot-cua/ho-so/{code}");
        shown.ShouldSay("quá giờ của bước").ShouldSay("dùng 2 giờ 30 phút trên 2 giờ");
        var dossier = await ReadAsync(commune, code);
        (dossier.StepCode, dossier.AskedAgency).ShouldBe(("PD", null));
        dossier.UnitIds.ShouldContain(province.Id);
    }

    [Fact]
    public async Task Dossier_WhenAnotherProcessTakesThePlace_FinishesOnTheOneItBeganWith()
    {
        var (province, commune, procedure, first) = await GivenProcesses.AProcessAsync();
        var running = await commune.ADossierOfAsync(procedure);
        var second = await GivenProcesses.ApprovedAsync(province, procedure, GivenProcesses.Steps, new DateOnly(2026, 3, 17));
        commune.Clock.Advance(TimeSpan.FromDays(1));

        var later = await commune.ADossierOfAsync(procedure);

        (await ReadAsync(commune, running)).ProcessId.ShouldBe(first);
        (await ReadAsync(commune, later)).ProcessId.ShouldBe(second);
        (
            await MoveAsync(commune, commune.The(Role.Receptionist), running, DossierAction.Assign, commune.The(Role.Officer).Id)
        ).Errors.ShouldBeEmpty();
        (await ReadAsync(commune, running)).StepCode.ShouldBe("TD");
        (await GivenProcesses.EndAsync(province, second, new DateOnly(2026, 3, 17))).Errors.ShouldBeEmpty();
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task Process_WhenTheProvinceApprovesOne_TakesThePlaceOfTheCommunesOwn()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(below: province);
        var procedure = await commune.AProcedureAsync();
        var own = await GivenProcesses.ApprovedAsync(commune, procedure, GivenProcesses.Steps, new DateOnly(2026, 3, 16));
        var draft = await GivenProcesses.DraftAsync(commune, procedure);
        (await ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(own, "the province has none");

        var above = await GivenProcesses.ApprovedAsync(province, procedure, GivenProcesses.Steps, new DateOnly(2026, 3, 16));

        (await ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(above);
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
        (await ReadAsync(stranger, await stranger.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull("the process is another province's");
    }

    [Fact]
    public async Task NewVersion_WithNoShorterLimit_GoesOnByTheApprovedProcess()
    {
        var (province, commune, procedure, approved) = await GivenProcesses.AProcessAsync();
        await AVersionAsync(province, procedure, new DateOnly(2026, 3, 17), 3);
        commune.Clock.Advance(TimeSpan.FromDays(1));

        (await ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBe(approved);
        var administrator = await province.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync($"/mot-cua/thu-tuc/{procedure}");
        page.ShouldSay("Quy trình được phê duyệt theo 12/QĐ-UBND").Find($"a[href='{List}/{approved}']");

        await AVersionAsync(province, procedure, new DateOnly(2026, 3, 18), 0);
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull("seven hours do not fit in four");
        province.Clock.Advance(TimeSpan.FromDays(2));
        administrator = await province.SignInAsync(Role.Administrator);
        var outgrown = await administrator.GetAsync($"/mot-cua/thu-tuc/{procedure}");
        var drafting = await outgrown
            .ShouldSay("Quy trình đã phê duyệt không còn vừa thời hạn")
            .FollowAsync("Soạn từ quy trình đã phê duyệt");
        var editing = await drafting.PostFormAsync("main form");
        editing.Find("[name='Rows[2].Code']").GetAttribute("value").ShouldBe("HOI");
        editing.Find("[name='Rows[1].Next']").GetAttribute("value").ShouldBe("HOI, PD");
    }

    [Fact]
    public async Task Step_ThatNamesWhomItAsks_AsksThemWithoutAnybodyChoosing()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(below: province);
        var elsewhere = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var steps = GivenProcesses.Steps.ToArray();
        steps[2] = steps[2] with { AgencyDetail = "KHONG-CO" };
        var draft = await GivenProcesses.DraftAsync(province, procedure);
        (await GivenProcesses.EditAsync(province, draft, steps)).Errors[0].Code.ShouldBe("onestop.process.agency_unit");
        steps[2] = steps[2] with { AgencyDetail = elsewhere.Code };
        (await GivenProcesses.EditAsync(province, draft, steps)).Errors.ShouldBeEmpty();
        (await GivenProcesses.ApproveAsync(province, draft, new DateOnly(2026, 3, 16))).Errors.ShouldBeEmpty();
        var officer = commune.The(Role.Officer);

        var code = await commune.ADossierOfAsync(procedure);
        (await MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign, officer.Id)).Errors.ShouldBeEmpty();
        (await MoveAsync(commune, officer, code, DossierAction.Forward, officer.Id)).Errors.ShouldBeEmpty();
        (await MoveAsync(commune, officer, code, DossierAction.Consult)).Errors.ShouldBeEmpty();

        (await ReadAsync(commune, code)).AskedUnitId.ShouldBe(elsewhere.Id);
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

    /// <summary>What arrives online has no process until the desk takes it in.</summary>
    [Fact]
    public async Task Dossier_ThatArrivedOnline_GoesByTheProcessFromItsAcceptance()
    {
        var (_, commune, procedure, _) = await GivenProcesses.AProcessAsync();
        var code = await commune.AnArrivedDossierAsync(procedure);
        (await ReadAsync(commune, code)).ProcessId.ShouldBeNull();

        (await MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Accept)).Errors.ShouldBeEmpty();
        var officer = commune.The(Role.Officer);
        (await MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign, officer.Id)).Errors.ShouldBeEmpty();

        (await ReadAsync(commune, code)).StepCode.ShouldBe("TD");
        (await MoveAsync(commune, commune.The(Role.Leader), code, DossierAction.Stop))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_in_step");
        (await MoveAsync(commune, officer, code, DossierAction.Forward, officer.Id)).Errors.ShouldBeEmpty();
        (await ReadAsync(commune, code)).StepCode.ShouldBe("HOI");
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

    /// <summary>A later version whose limit is so many working days; four hours for none.</summary>
    private static Task<bool> AVersionAsync(Authority keeper, string procedure, DateOnly from, int days) =>
        keeper.ActAsync(
            Role.Administrator,
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                var last = await database
                    .Versions.AsNoTracking()
                    .Where(one => database.Procedures.Any(found => found.Id == one.ProcedureId && found.Code == procedure))
                    .OrderByDescending(one => one.EffectiveFrom)
                    .FirstAsync();
                var limit = days > 0 ? new TimeLimit(days, TimeLimitUnit.WorkingDays) : new TimeLimit(4, TimeLimitUnit.WorkingHours);
                var content = last.Content with { Limit = limit };
                var saved = await services
                    .GetRequiredService<SaveVersionHandler>()
                    .HandleAsync(new SaveVersionCommand(procedure, null, 0, from, null, content), CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return true;
            }
        );

    private static Task<Guid> PositionAsync(Commune commune, TestPerson person) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<Organisation.Contracts.IPeopleDirectory>()
                    .PositionsAsync(commune.Id, commune.Clock.Today, CancellationToken.None)
            )
                .First(position => position.HolderId == person.Id)
                .Id
        );

    private static Task<Result<MovedDossier>> MoveAsync(
        Commune commune,
        TestPerson person,
        string code,
        DossierAction action,
        Guid? officerId = null
    ) =>
        commune.ActAsync(
            person,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = action,
                            OfficerId = officerId,
                            Note = "lý do",
                        },
                        CancellationToken.None
                    )
        );

    private static Task<Dossier> ReadAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );
}
