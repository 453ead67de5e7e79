using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.People;

public sealed class PersonDetailsTests
{
    [Fact]
    public async Task GivePosition_WhenSomeoneHoldsIt_EndsThatTheDayBefore()
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        var next = commune.The(Role.Receptionist);

        var page = await (await OpenAsync(commune, next)).PostFormAsync(
            "form[action*='handler=GivePosition']",
            ("PositionId", former.PositionId.ToString()),
            ("FromDay", "2026-02-01")
        );

        page.ShouldBeAt($"/quan-tri/nhan-su/{next.Id}").ShouldHaveNoErrors();
        var holdings = await commune.ReadAsync(database =>
            database
                .PositionHoldings.Where(holding => holding.PositionId == former.PositionId)
                .OrderBy(holding => holding.ValidFrom)
                .ToListAsync()
        );
        holdings.Select(holding => (holding.PersonId, holding.ValidTo)).ShouldBe([(former.Id, new DateOnly(2026, 1, 31)), (next.Id, null)]);
    }

    [Fact]
    public async Task GivePosition_WhenItIsOfAnotherCommune_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.The(Role.Officer));

        var refused = await page.PostFormAsync(
            "form[action*='handler=GivePosition']",
            ("PositionId", other.The(Role.Leader).PositionId.ToString()),
            ("FromDay", "2026-02-01")
        );

        refused.Find("[role=alert]").TextContent.ShouldContain("Hãy chọn một vị trí của đơn vị");
    }

    [Fact]
    public async Task GiveRole_WhenGivenTwice_IsRefusedTheSecondTime()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.The(Role.Officer));
        await page.PostFormAsync("form[action*='handler=GiveRole']", ("NewRole", "Auditor"), ("RoleFromDay", "2026-02-01"));

        var again = await page.PostFormAsync("form[action*='handler=GiveRole']", ("NewRole", "Auditor"), ("RoleFromDay", "2026-02-02"));

        again.ShouldHaveError("Người này đang có vai trò đó ở đơn vị.");
    }

    [Fact]
    public async Task TakeRole_WhenItIsOnesOwnAdministration_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.The(Role.Administrator));

        var refused = await page.PostFormAsync("form[action*='handler=TakeRole']", ("LastDay", "2026-02-01"), ("Reason", "Thử"));

        refused.Find("[role=alert]").TextContent.ShouldContain("Bạn không tự bỏ quyền quản trị");
    }

    [Fact]
    public async Task Reset_WhenDone_ShowsAPasswordThatOpensOnlyItsReplacement()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var device = await commune.SignInAsync(officer);
        var administrator = await commune.SignInAsync(Role.Administrator);

        var shown = await (await administrator.GetAsync($"/quan-tri/nhan-su/{officer.Id}/tai-khoan")).PostFormAsync(
            "form[action*='handler=Reset']",
            ("ResetReason", "Quên mật khẩu")
        );
        var password = shown.Find("#mat-khau").TextContent;

        (await device.GetAsync("/tai-khoan")).ShouldBeAt("/dang-nhap");
        var signedIn = await (await (await commune.AVisitorAsync()).GetAsync("/dang-nhap")).PostFormAsync(
            ("UserName", officer.UserName),
            ("Password", password)
        );
        signedIn.ShouldBeAt("/tai-khoan/mat-khau");
        (await administrator.GetAsync($"/quan-tri/nhan-su/{officer.Id}/tai-khoan")).ShouldNotSay(password);
    }

    [Fact]
    public async Task Reset_WhenThePersonIsOfAnotherCommune_IsNotFound()
    {
        var other = await Given.ACommuneAsync();
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"/quan-tri/nhan-su/{other.The(Role.Leader).Id}/tai-khoan")).ShouldBeNotFound();
    }

    private static async Task<Page> OpenAsync(Authority commune, TestPerson person) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su/{person.Id}");
}
