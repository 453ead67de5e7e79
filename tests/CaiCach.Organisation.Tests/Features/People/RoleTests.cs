using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.People;

public sealed class RoleTests
{
    private const string Give = "form[action*='handler=GiveRole']";
    private const string Take = "form[action*='handler=TakeRole']";

    // Only a coordinator may open it.
    private const string CoordinatorsPage = "/ke-hoach/nhap";

    [Fact]
    public async Task Give_WhenDone_CountsAtTheNextClick()
    {
        var commune = await Given.ACommuneAsync();
        var auditor = commune.The(Role.Auditor);
        var signedIn = await commune.SignInAsync(auditor);
        (await signedIn.GetAsync(CoordinatorsPage)).ShouldBeForbidden();

        await (await OpenAsync(commune, auditor)).PostFormAsync(Give, ("NewRole", "Coordinator"), ("RoleFromDay", "2026-03-16"));

        (await signedIn.GetAsync(CoordinatorsPage)).ShouldBeAt(CoordinatorsPage);
    }

    [Fact]
    public async Task Give_WhenItBeginsLater_CountsFromThatDay()
    {
        var commune = await Given.ACommuneAsync();
        var auditor = commune.The(Role.Auditor);
        await (await OpenAsync(commune, auditor)).PostFormAsync(Give, ("NewRole", "Coordinator"), ("RoleFromDay", "2026-03-17"));

        (await (await commune.SignInAsync(auditor)).GetAsync(CoordinatorsPage)).ShouldBeForbidden();

        commune.Clock.MoveTo(new DateOnly(2026, 3, 17));
        (await (await commune.SignInAsync(auditor)).GetAsync(CoordinatorsPage)).ShouldBeAt(CoordinatorsPage);
    }

    [Fact]
    public async Task Take_WhenDone_CountsAtTheNextClick()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = commune.The(Role.Coordinator);
        var signedIn = await commune.SignInAsync(coordinator);
        var opened = await signedIn.GetAsync(CoordinatorsPage);
        opened.ShouldBeAt(CoordinatorsPage);
        var page = await OpenAsync(commune, coordinator);

        (await page.PostFormAsync(Take, ("LastDay", "2026-03-15"), ("Reason", "Chuyển việc"))).ShouldHaveNoErrors();

        (await signedIn.GetAsync(CoordinatorsPage)).ShouldBeForbidden();
        (await page.PostFormAsync(Take, ("LastDay", "2026-03-20"), ("Reason", "Chuyển việc"))).ShouldBeNotFound();
    }

    [Fact]
    public async Task Take_WhenItIsAnAdministrators_OpensNoAdministrationAnyMore()
    {
        var commune = await Given.ACommuneAsync();
        var other = await AnotherAdministratorAsync(commune);
        var signedIn = await commune.SignInAsync(other);
        var form = await signedIn.GetAsync($"/quan-tri/nhan-su/{commune.The(Role.Officer).Id}");
        var holding = await AdministrationOfAsync(commune, other);

        using var answer = await TakeAsync(commune, commune.The(Role.Administrator), other, holding, "2026-03-15");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await form.PostFormAsync(Give, ("NewRole", "Leader"), ("RoleFromDay", "2026-03-16"))).ShouldBeForbidden();
        (await commune.ReadAsync(database => database.RoleHoldings.CountAsync(role => role.Role == Role.Leader))).ShouldBe(1);
    }

    [Fact]
    public async Task Take_WhenTwoAdministratorsTakeEachOthersAtOnce_OneStays()
    {
        var commune = await Given.ACommuneAsync();
        var (one, other) = (commune.The(Role.Administrator), await AnotherAdministratorAsync(commune));
        var (ofOne, ofOther) = (await AdministrationOfAsync(commune, one), await AdministrationOfAsync(commune, other));

        var answers = await Task.WhenAll(
            TakeAsync(commune, one, other, ofOther, "2026-03-15"),
            TakeAsync(commune, other, one, ofOne, "2026-03-15")
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect && !IsRefusal(answer)).ShouldBe(1);
        (
            await commune.ReadAsync(database =>
                database.RoleHoldings.CountAsync(role => role.Role == Role.Administrator && role.ValidTo == null)
            )
        ).ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory]
    [InlineData("", "Hãy chọn vai trò.")]
    [InlineData("Emperor", "Không đọc được nội dung đã nhập. Hãy nhập lại.")]
    [InlineData("99", "Không đọc được nội dung đã nhập. Hãy nhập lại.")]
    public async Task Give_WhenThereIsNoSuchRole_IsRefused(string role, string message)
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);

        var page = await (await OpenAsync(commune, officer)).PostFormAsync(Give, ("NewRole", role), ("RoleFromDay", "2026-03-16"));

        page.ShouldHaveError("NewRole", message);
        (await RolesAsync(commune, officer)).ShouldBe([Role.Officer]);
    }

    [Fact]
    public async Task Give_WhenThePersonIsOfAnotherCommune_IsNotFoundAndGivesNothing()
    {
        var other = await Given.ACommuneAsync();
        var officer = other.The(Role.Officer);
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        using var answer = await administrator.PostAsync(
            await administrator.GetAsync("/tai-khoan"),
            $"/quan-tri/nhan-su/{officer.Id}?handler=GiveRole",
            ("NewRole", "Administrator"),
            ("RoleFromDay", "2026-03-16")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await RolesAsync(other, officer)).ShouldBe([Role.Officer]);
    }

    [Fact]
    public async Task Give_WhenItIsToOneOfTheProvince_IsNotFoundForACommunesAdministrator()
    {
        var province = await Given.AProvinceAsync();
        var administrator = await (await Given.ACommuneAsync(province)).SignInAsync(Role.Administrator);
        var leader = province.The(Role.Leader);

        using var answer = await administrator.PostAsync(
            await administrator.GetAsync("/tai-khoan"),
            $"/quan-tri/nhan-su/{leader.Id}?handler=GiveRole",
            ("NewRole", "Administrator"),
            ("RoleFromDay", "2026-03-16")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await RolesAsync(province, leader)).ShouldBe([Role.Leader]);
    }

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location && location.OriginalString.Contains("/loi/", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> TakeAsync(Authority commune, TestPerson actor, TestPerson from, Guid holding, string day)
    {
        var user = await commune.SignInAsync(actor);
        return await user.PostAsync(
            await user.GetAsync("/tai-khoan"),
            $"/quan-tri/nhan-su/{from.Id}?handler=TakeRole",
            ("HoldingId", holding.ToString()),
            ("LastDay", day),
            ("Reason", "Chuyển việc")
        );
    }

    private static async Task<TestPerson> AnotherAdministratorAsync(Commune commune)
    {
        var person = commune.The(Role.Auditor);
        var page = await OpenAsync(commune, person);
        (await page.PostFormAsync(Give, ("NewRole", "Administrator"), ("RoleFromDay", "2026-03-01"))).ShouldHaveNoErrors();
        return person;
    }

    private static Task<Guid> AdministrationOfAsync(Authority commune, TestPerson person) =>
        commune.ReadAsync(database =>
            database
                .RoleHoldings.Where(role => role.PersonId == person.Id && role.Role == Role.Administrator)
                .Select(role => role.Id)
                .SingleAsync()
        );

    private static Task<List<Role>> RolesAsync(Authority authority, TestPerson person) =>
        authority.ReadAsync(database =>
            database.RoleHoldings.Where(role => role.PersonId == person.Id).Select(role => role.Role).ToListAsync()
        );

    private static async Task<Page> OpenAsync(Authority commune, TestPerson person) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su/{person.Id}");
}
