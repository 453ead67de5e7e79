using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class AccountAdministrationTests
{
    private const string Make = "form[action*='handler=Make']";
    private const string Reset = "form[action*='handler=Reset']";
    private const string Disable = "form[action*='handler=Disable']";
    private const string Enable = "form[action*='handler=Enable']";
    private const string Unlock = "form[action*='handler=Unlock']";

    [Fact]
    public async Task Make_WhenDone_ShowsAPasswordOnceThatOpensOnlyItsReplacement()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var form = await NewcomerAsync(administrator, commune);
        var userName = UniqueName();

        var shown = await form.PostFormAsync(Make, ("UserName", userName));
        var password = shown.Find("#mat-khau").TextContent;

        shown.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await administrator.GetAsync(form.Path)).ShouldSay("Mật khẩu lần đầu, chưa đổi").ShouldNotSay(password);
        var newcomer = await commune.AVisitorAsync();
        (await SignInAsync(newcomer, userName, password)).ShouldBeAt("/tai-khoan/mat-khau");
        (await newcomer.GetAsync("/ke-hoach")).ShouldBeAt("/tai-khoan/mat-khau");
    }

    [Fact]
    public async Task Make_WhenSentTwiceAtOnce_MakesOneAccount()
    {
        var commune = await Given.ACommuneAsync();
        var form = await NewcomerAsync(await commune.SignInAsync(Role.Administrator), commune);
        var before = await commune.ReadAsync(database => database.Accounts.CountAsync());

        var answers = await Task.WhenAll(
            form.PostFormAsync(Make, ("UserName", UniqueName())),
            form.PostFormAsync(Make, ("UserName", UniqueName()))
        );

        answers.Count(answer => answer.Document.QuerySelector("#mat-khau") is not null).ShouldBe(1);
        answers.Count(answer => answer.Text.Contains("Người này đã có tài khoản.", StringComparison.Ordinal)).ShouldBe(1);
        (await commune.ReadAsync(database => database.Accounts.CountAsync())).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Make_WhenTheNameIsTakenInAnotherCommune_IsRefused()
    {
        var taken = (await Given.ACommuneAsync()).The(Role.Officer).UserName;
        var commune = await Given.ACommuneAsync();
        var form = await NewcomerAsync(await commune.SignInAsync(Role.Administrator), commune);

        var page = await form.PostFormAsync(Make, ("UserName", taken));

        page.ShouldHaveError("UserName", "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.");
    }

    [Theory]
    [InlineData("", "Hãy ghi tên đăng nhập.")]
    [InlineData("Có Dấu", "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 3 đến 60 ký tự.")]
    [InlineData("ab", "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 3 đến 60 ký tự.")]
    public async Task Make_WhenTheNameIsNone_IsRefused(string userName, string message)
    {
        var commune = await Given.ACommuneAsync();
        var form = await NewcomerAsync(await commune.SignInAsync(Role.Administrator), commune);

        (await form.PostFormAsync(Make, ("UserName", userName))).ShouldHaveError("UserName", message);
    }

    [Fact]
    public async Task Disable_WhenDone_EndsTheSessionsAndLetsNobodyInBeforeItIsOpenedAgain()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var device = await commune.SignInAsync(officer);
        (await device.GetAsync("/tai-khoan")).ShouldBeAt("/tai-khoan");

        var closed = await (await OpenAsync(commune, officer)).PostFormAsync(Disable, ("CloseReason", "Nghỉ việc"));

        closed.ShouldSay("đã đóng");
        (await device.GetAsync("/tai-khoan")).ShouldBeAt("/dang-nhap");
        var visitor = await commune.AVisitorAsync();
        (await SignInAsync(visitor, officer.UserName, Given.Password)).ShouldHaveError(
            "Tài khoản đã bị đóng. Hãy liên hệ quản trị của đơn vị."
        );

        (await closed.PostFormAsync(Enable, ("CloseReason", "Đi làm lại"))).ShouldSay("đang mở");
        (await device.GetAsync("/tai-khoan")).ShouldBeAt("/dang-nhap");
        (await SignInAsync(visitor, officer.UserName, Given.Password)).ShouldBeAt("/");
    }

    [Fact]
    public async Task Disable_WhenItIsOnesOwn_IsRefusedAndGoesOn()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.The(Role.Administrator));

        var refused = await page.PostFormAsync(Disable, ("CloseReason", "Thử"));

        refused.Find("[role=alert]").TextContent.ShouldContain("Bạn không tự bỏ quyền quản trị hoặc đóng tài khoản của chính mình");
        (await IsDisabledAsync(commune, commune.The(Role.Administrator))).ShouldBeFalse();
    }

    [Fact]
    public async Task Disable_WhenTwoAdministratorsCloseEachOtherAtOnce_OneStays()
    {
        var commune = await Given.ACommuneAsync();
        var (one, other) = (commune.The(Role.Administrator), commune.The(Role.Auditor));
        await commune.ChangeAsync(async database =>
            await database.RoleHoldings.AddAsync(new Domain.RoleHolding(commune.Id, other.Id, Role.Administrator, new DateOnly(2026, 3, 1)))
        );
        var ofOther = await (await commune.SignInAsync(one)).GetAsync(Address(other));
        var ofOne = await (await commune.SignInAsync(other)).GetAsync(Address(one));

        await Task.WhenAll(
            ofOther.PostFormAsync(Disable, ("CloseReason", "Nghỉ việc")),
            ofOne.PostFormAsync(Disable, ("CloseReason", "Nghỉ việc"))
        );

        bool[] closed = [await IsDisabledAsync(commune, one), await IsDisabledAsync(commune, other)];
        closed.Count(isClosed => isClosed).ShouldBe(1);
    }

    [Fact]
    public async Task Unlock_WhenPasswordsWereGuessed_LetsTheOwnerInAtOnce()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var visitor = await commune.AVisitorAsync();
        for (var miss = 0; miss < 5; miss++)
        {
            await SignInAsync(visitor, officer.UserName, "sai mat khau roi");
        }

        var locked = await OpenAsync(commune, officer);
        locked.ShouldSay("tạm khóa");
        (await SignInAsync(visitor, officer.UserName, Given.Password)).ShouldBeAt("/dang-nhap");

        (await locked.PostFormAsync(Unlock)).ShouldSay("đang mở");
        (await SignInAsync(visitor, officer.UserName, Given.Password)).ShouldBeAt("/");
    }

    [Fact]
    public async Task Reset_WhenTheTelephoneIsLost_AsksForNoCodeAnyMore()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        await commune.ChangeAsync(async database =>
            (await database.Accounts.SingleAsync(account => account.Id == officer.AccountId)).TwoFactorEnabled = true
        );

        var shown = await (await OpenAsync(commune, officer)).PostFormAsync(Reset, ("ResetReason", "Mất điện thoại"));

        var visitor = await commune.AVisitorAsync();
        (await SignInAsync(visitor, officer.UserName, shown.Find("#mat-khau").TextContent)).ShouldBeAt("/tai-khoan/mat-khau");
        (await SignInAsync(await commune.AVisitorAsync(), officer.UserName, Given.Password)).ShouldBeAt("/dang-nhap");
    }

    /// <summary>Else whoever finds an administrator's device open takes the account over without its password.</summary>
    [Fact]
    public async Task Reset_WhenItIsOnesOwn_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = commune.The(Role.Administrator);

        var refused = await (await OpenAsync(commune, administrator)).PostFormAsync(Reset, ("ResetReason", "Thử"));

        refused.Document.QuerySelector("#mat-khau").ShouldBeNull();
        refused.Find("[role=alert]").TextContent.ShouldContain("Hãy đổi mật khẩu của chính mình ở trang Đổi mật khẩu");
        (await SignInAsync(await commune.AVisitorAsync(), administrator.UserName, Given.Password)).ShouldBeAt("/");
    }

    [Theory]
    [InlineData("Make")]
    [InlineData("Reset")]
    [InlineData("Unlock")]
    [InlineData("Disable")]
    [InlineData("Enable")]
    public async Task Post_WhenThePersonIsOfAnotherCommune_IsNotFoundAndStays(string handler)
    {
        var other = await Given.ACommuneAsync();
        var officer = other.The(Role.Officer);
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        using var answer = await administrator.PostAsync(
            await administrator.GetAsync("/tai-khoan"),
            $"{Address(officer)}?handler={handler}",
            ("UserName", UniqueName()),
            ("ResetReason", "Thử"),
            ("CloseReason", "Thử")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SignInAsync(await other.AVisitorAsync(), officer.UserName, Given.Password)).ShouldBeAt("/");
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Officer)]
    public async Task Get_WhenNoAdministrator_IsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync(Address(commune.The(role)))).ShouldBeForbidden();
    }

    private static string Address(TestPerson person) => $"/quan-tri/nhan-su/{person.Id}/tai-khoan";

    private static string UniqueName() => "moi." + Guid.CreateVersion7().ToString("N")[20..];

    private static async Task<Page> OpenAsync(Authority commune, TestPerson person) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync(Address(person));

    private static async Task<Page> NewcomerAsync(TestUser administrator, Authority commune)
    {
        var person = await (await administrator.GetAsync($"/quan-tri/nhan-su/them?donVi={commune.Id}")).PostFormAsync(
            ("FullName", "Lò Văn Ún")
        );
        return await person.FollowAsync("Cấp tài khoản");
    }

    private static async Task<Page> SignInAsync(TestUser visitor, string userName, string password) =>
        await (await visitor.GetAsync("/dang-nhap")).PostFormAsync(("UserName", userName), ("Password", password));

    private static async Task<bool> IsDisabledAsync(Authority commune, TestPerson person) =>
        (await commune.ReadAsync(database => database.Accounts.SingleAsync(account => account.Id == person.AccountId))).IsDisabled;
}
