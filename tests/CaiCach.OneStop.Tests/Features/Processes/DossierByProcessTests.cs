using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Processes;

/// <summary>A dossier that goes by the steps of its process.</summary>
public sealed class DossierByProcessTests
{
    private const string List = "/mot-cua/quy-trinh";

    [Fact]
    public async Task Dossier_WithAProcess_GoesByItsStepsAndPeople()
    {
        var (province, commune, procedure, id) = await GivenProcesses.AProcessAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var officers = commune.People.Where(person => person.Role == Role.Officer).ToList();
        var staffing = await (await leader.GetAsync($"{List}/{id}")).FollowAsync("Bố trí người");
        var position = await GivenProcesses.PositionAsync(commune, officers[1]);
        var other = await GivenProcesses.PositionAsync(commune, officers[2]);
        (await staffing.PostFormAsync("main form[data-cc-draft]", ("Positions[TD]", position), ("Positions[HOI]", other))).ShouldSay(
            officers[1].FullName
        );

        var code = await commune.ADossierOfAsync(procedure);
        (await GivenProcesses.MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await GivenProcesses.ReadAsync(commune, code)).OfficerId.ShouldBe(officers[1].Id, "as the commune has staffed the step");
        commune.Clock.Advance(TimeSpan.FromHours(1));
        (await GivenProcesses.MoveAsync(commune, commune.The(Role.Leader), code, DossierAction.Stop))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_in_step");
        (await GivenProcesses.MoveAsync(commune, officers[1], code, DossierAction.Forward)).Errors.ShouldBeEmpty();

        var asking = await (await (await commune.SignInAsync(officers[2])).GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync(
            "Lấy ý kiến cơ quan khác"
        );
        (await asking.PostFormAsync("main form[data-cc-draft]", ("Asked", province.Code), ("Note", "Xin ý kiến")))
            .ShouldSay($"Chờ ý kiến của {province.Name}")
            .ShouldSay("dùng 1 giờ trên 3 giờ");
        (await GivenProcesses.MoveAsync(commune, officers[2], code, DossierAction.Submit))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_answered");

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
        (await GivenProcesses.MoveAsync(commune, officers[2], code, DossierAction.Submit)).Errors.ShouldBeEmpty();
        var shown = await leader.GetAsync($"/mot-cua/ho-so/{code}");
        shown.ShouldSay("quá giờ của bước").ShouldSay("dùng 2 giờ 30 phút trên 2 giờ");
        var dossier = await GivenProcesses.ReadAsync(commune, code);
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

        (await GivenProcesses.ReadAsync(commune, running)).ProcessId.ShouldBe(first);
        (await GivenProcesses.ReadAsync(commune, later)).ProcessId.ShouldBe(second);
        (
            await GivenProcesses.MoveAsync(
                commune,
                commune.The(Role.Receptionist),
                running,
                DossierAction.Assign,
                commune.The(Role.Officer).Id
            )
        ).Errors.ShouldBeEmpty();
        (await GivenProcesses.ReadAsync(commune, running)).StepCode.ShouldBe("TD");
        (await GivenProcesses.EndAsync(province, second, new DateOnly(2026, 3, 17))).Errors.ShouldBeEmpty();
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await GivenProcesses.ReadAsync(commune, await commune.ADossierOfAsync(procedure))).ProcessId.ShouldBeNull();
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
        (
            await GivenProcesses.MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign, officer.Id)
        ).Errors.ShouldBeEmpty();
        (await GivenProcesses.MoveAsync(commune, officer, code, DossierAction.Forward, officer.Id)).Errors.ShouldBeEmpty();
        (await GivenProcesses.MoveAsync(commune, officer, code, DossierAction.Consult)).Errors.ShouldBeEmpty();

        (await GivenProcesses.ReadAsync(commune, code)).AskedUnitId.ShouldBe(elsewhere.Id);
    }

    /// <summary>What arrives online has no process until the desk takes it in.</summary>
    [Fact]
    public async Task Dossier_ThatArrivedOnline_GoesByTheProcessFromItsAcceptance()
    {
        var (_, commune, procedure, _) = await GivenProcesses.AProcessAsync();
        var code = await commune.AnArrivedDossierAsync(procedure);
        (await GivenProcesses.ReadAsync(commune, code)).ProcessId.ShouldBeNull();

        (await GivenProcesses.MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Accept)).Errors.ShouldBeEmpty();
        var officer = commune.The(Role.Officer);
        (
            await GivenProcesses.MoveAsync(commune, commune.The(Role.Receptionist), code, DossierAction.Assign, officer.Id)
        ).Errors.ShouldBeEmpty();

        (await GivenProcesses.ReadAsync(commune, code)).StepCode.ShouldBe("TD");
        (await GivenProcesses.MoveAsync(commune, commune.The(Role.Leader), code, DossierAction.Stop))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_in_step");
        (await GivenProcesses.MoveAsync(commune, officer, code, DossierAction.Forward, officer.Id)).Errors.ShouldBeEmpty();
        (await GivenProcesses.ReadAsync(commune, code)).StepCode.ShouldBe("HOI");
    }
}
