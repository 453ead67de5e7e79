using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Organisation.Tests.Features.Accounts.SignIn;

public sealed class SignInTests
{
    private const string WrongNameOrPassword = "Tên đăng nhập hoặc mật khẩu không đúng.";

    [Fact]
    public async Task Post_WhenNameAndPasswordAreRight_OpensThePageThatWasAskedFor()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await commune.AVisitorAsync();
        var asked = await visitor.GetAsync("/tai-khoan/mat-khau");
        asked.ShouldBeAt("/dang-nhap");

        var page = await asked.PostFormAsync(("UserName", commune.The(Role.Officer).UserName), ("Password", Given.Password));

        page.ShouldBeAt("/tai-khoan/mat-khau");
    }

    [Fact]
    public async Task Post_WhenThePasswordIsWrong_SaysTheSameAsForAnUnknownName()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await commune.AVisitorAsync();
        var form = await visitor.GetAsync("/dang-nhap");

        var wrong = await form.PostFormAsync(("UserName", commune.The(Role.Officer).UserName), ("Password", "sai mat khau roi"));
        var unknown = await form.PostFormAsync(("UserName", "khong-co-ai"), ("Password", "sai mat khau roi"));

        wrong.ShouldBeAt("/dang-nhap").ShouldHaveError(WrongNameOrPassword);
        unknown.ShouldBeAt("/dang-nhap").ShouldHaveError(WrongNameOrPassword);
    }

    [Fact]
    public async Task Post_WhenNothingIsEntered_ShowsAnErrorAtEachField()
    {
        var commune = await Given.ACommuneAsync();
        var form = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");

        var page = await form.PostFormAsync();

        page.ShouldHaveError("UserName", "Hãy nhập tên đăng nhập.").ShouldHaveError("Password", "Hãy nhập mật khẩu.");
    }
}
