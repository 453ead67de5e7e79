using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts.SignIn;

public sealed class SignInTests
{
    private const string WrongPassword = "sai mat khau roi";
    private const string WrongNameOrPassword = "Tên đăng nhập hoặc mật khẩu không đúng.";

    [Fact]
    public async Task Post_WhenNameAndPasswordAreRight_OpensThePageThatWasAskedFor()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await commune.AVisitorAsync();
        var asked = await visitor.GetAsync("/tai-khoan/mat-khau");
        asked.ShouldBeAt("/dang-nhap");

        var page = await TrySignInAsync(asked, commune.The(Role.Officer), Given.Password);

        page.ShouldBeAt("/tai-khoan/mat-khau");
        (await EventsOfAsync(commune, commune.The(Role.Officer))).ShouldBe(["organisation.signed_in"]);
    }

    [Fact]
    public async Task Post_WhenTheReturnAddressIsAnotherSite_StaysHere()
    {
        var commune = await Given.ACommuneAsync();
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap?returnUrl=https%3A%2F%2Fexample.org%2F");

        var page = await TrySignInAsync(form, commune.The(Role.Administrator), Given.Password);

        page.Address.Host.ShouldBe(Harness.BaseAddress.Host);
        page.ShouldBeAt("/");
    }

    [Fact]
    public async Task Post_WhenThePasswordIsWrong_SaysTheSameAsForAnUnknownName()
    {
        var commune = await Given.ACommuneAsync();
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        var wrong = await TrySignInAsync(form, commune.The(Role.Officer), WrongPassword);
        var unknown = await form.PostFormAsync(("UserName", "khong-co-ai"), ("Password", WrongPassword));

        wrong.ShouldBeAt("/dang-nhap").ShouldHaveError(WrongNameOrPassword);
        unknown.ShouldBeAt("/dang-nhap").ShouldHaveError(WrongNameOrPassword);
        (await EventsOfAsync(commune, commune.The(Role.Officer))).ShouldBe(["organisation.sign_in_refused"]);
    }

    [Fact]
    public async Task Post_WhenNothingIsEntered_ShowsAnErrorAtEachField()
    {
        var commune = await Given.ACommuneAsync();
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        var page = await form.PostFormAsync();

        page.ShouldHaveError("UserName", "Hãy nhập tên đăng nhập.").ShouldHaveError("Password", "Hãy nhập mật khẩu.");
    }

    [Fact]
    public async Task Post_WhenThePasswordWasWrongFiveTimes_LocksForFifteenMinutes()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");
        for (var miss = 1; miss < 5; miss++)
        {
            (await TrySignInAsync(form, officer, WrongPassword)).ShouldHaveError(WrongNameOrPassword);
        }

        (await TrySignInAsync(form, officer, WrongPassword)).ShouldHaveError(LockedFor(15));
        commune.Clock.Advance(TimeSpan.FromMinutes(14.5));
        (await TrySignInAsync(form, officer, Given.Password)).ShouldHaveError(LockedFor(1));
        commune.Clock.Advance(TimeSpan.FromMinutes(0.5));
        (await TrySignInAsync(form, officer, Given.Password)).ShouldBeAt("/");
    }

    [Fact]
    public async Task Post_WhenMissesArriveAtOnce_CountsEach()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        var misses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TrySignInAsync(form, officer, WrongPassword)));

        misses.Count(page => page.Text.Contains("tạm khóa", StringComparison.Ordinal)).ShouldBe(1);
        (await TrySignInAsync(form, officer, Given.Password)).ShouldHaveError(LockedFor(15));
    }

    [Fact]
    public async Task Post_WhenASuccessLiesBetween_CountsMissesAnew()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        foreach (var password in new[] { WrongPassword, WrongPassword, WrongPassword, WrongPassword, Given.Password, WrongPassword })
        {
            await TrySignInAsync(await (await commune.AVisitorAsync()).GetAsync("/dang-nhap"), officer, password);
        }

        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        (await TrySignInAsync(form, officer, Given.Password)).ShouldBeAt("/");
    }

    [Fact]
    public async Task Post_WhenTheAccountIsClosed_SaysSo()
    {
        var commune = await Given.ACommuneAsync();
        await commune.ChangeAsync(database =>
            database
                .Accounts.Where(account => account.UnitId == commune.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true))
        );
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        var page = await TrySignInAsync(form, commune.The(Role.Officer), Given.Password);

        page.ShouldHaveError("Tài khoản đã bị đóng. Hãy liên hệ quản trị của đơn vị.");
    }

    private static string LockedFor(int minutes) =>
        $"Tài khoản tạm khóa do nhập sai nhiều lần. Hãy thử lại sau {minutes} phút hoặc nhờ quản trị mở khóa.";

    private static Task<Page> TrySignInAsync(Page form, TestPerson person, string password) =>
        form.PostFormAsync(("UserName", person.UserName), ("Password", password));

    private static Task<List<string>> EventsOfAsync(Commune commune, TestPerson person) =>
        commune.ReadAsync(database =>
            database
                .Database.SqlQuery<string>(
                    $"SELECT event_name AS \"Value\" FROM foundation.audit_entry WHERE subject_id = {person.AccountId} ORDER BY sequence"
                )
                .ToListAsync()
        );
}
