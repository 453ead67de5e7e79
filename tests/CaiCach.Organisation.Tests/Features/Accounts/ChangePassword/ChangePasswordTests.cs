using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts.ChangePassword;

public sealed class ChangePasswordTests
{
    private const string Path = "/tai-khoan/mat-khau";
    private const string NewPassword = "hoa dao no som";

    [Fact]
    public async Task AnyPage_WhenThePasswordWasGivenByAnother_LeadsHereUntilItIsReplaced()
    {
        var commune = await Given.ACommuneAsync();
        await MustChangeAsync(commune);
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync("/ke-hoach");
        page.ShouldBeAt(Path).ShouldSay("Mật khẩu này do người khác cấp.");
        (await FillAsync(page, Given.Password, NewPassword, NewPassword)).ShouldBeAt("/");

        (await officer.GetAsync("/ke-hoach")).ShouldBeAt("/ke-hoach");
    }

    [Fact]
    public async Task SignOut_WhenThePasswordWasGivenByAnother_StaysOpen()
    {
        var commune = await Given.ACommuneAsync();
        await MustChangeAsync(commune);
        var officer = await commune.SignInAsync(Role.Officer);

        (await officer.GetAsync("/dang-xuat")).ShouldBeAt("/dang-xuat");
    }

    public static TheoryData<string, string, string, string, string> Refusals =>
        new()
        {
            { "sai mat khau roi", NewPassword, NewPassword, "CurrentPassword", "Mật khẩu hiện tại không đúng." },
            { Given.Password, NewPassword, "hoa dao no muon", "RepeatPassword", "Hai lần nhập mật khẩu mới không giống nhau." },
            { Given.Password, Given.Password, Given.Password, "NewPassword", "Mật khẩu mới phải khác mật khẩu hiện tại." },
            { Given.Password, "ngan", "ngan", "NewPassword", "Mật khẩu mới cần từ 10 đến 200 ký tự." },
            {
                Given.Password,
                "aaaaaaaaaaaa",
                "aaaaaaaaaaaa",
                "NewPassword",
                "Mật khẩu mới cần ít nhất 10 ký tự và không phải tên đăng nhập."
            },
            { "", NewPassword, NewPassword, "CurrentPassword", "Hãy nhập mật khẩu hiện tại." },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Post_WhenTheInputIsWrong_SaysWhatAtTheField(
        string current,
        string next,
        string repeated,
        string field,
        string message
    )
    {
        var commune = await Given.ACommuneAsync();
        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync(Path);

        var answer = await FillAsync(page, current, next, repeated);

        answer.ShouldBeAt(Path).ShouldHaveError(field, message);
    }

    [Fact]
    public async Task Post_WhenThePasswordIsReplaced_EndsAllOtherSessionsAndTheOldPassword()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.The(Role.Officer);
        var here = await commune.SignInAsync(officer);
        var elsewhere = await commune.SignInAsync(officer);

        await FillAsync(await here.GetAsync(Path), Given.Password, NewPassword, NewPassword);

        (await here.GetAsync(Path)).ShouldBeAt(Path);
        (await elsewhere.GetAsync(Path)).ShouldBeAt("/dang-nhap");
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");
        (await form.PostFormAsync(("UserName", officer.UserName), ("Password", Given.Password))).ShouldBeAt("/dang-nhap");
        (await form.PostFormAsync(("UserName", officer.UserName), ("Password", NewPassword))).ShouldBeAt("/");
    }

    private static Task MustChangeAsync(Commune commune) =>
        commune.ChangeAsync(database =>
            database
                .Accounts.Where(account => account.UnitId == commune.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, true))
        );

    private static Task<Page> FillAsync(Page page, string current, string next, string repeated) =>
        page.PostFormAsync(("CurrentPassword", current), ("NewPassword", next), ("RepeatPassword", repeated));
}
