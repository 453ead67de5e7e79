using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts.SignOut;

public sealed class SignOutTests
{
    [Fact]
    public async Task Post_EndsThisSessionAloneAndForgetsTheCookie()
    {
        var commune = await Given.ACommuneAsync();
        var here = await commune.SignInAsync(Role.Officer);
        var elsewhere = await commune.SignInAsync(Role.Officer);
        var stolen = here.Cookies.GetCookies(Harness.BaseAddress)["caicach"]!.Value;

        var page = await (await here.GetAsync("/dang-xuat")).PostFormAsync();

        page.ShouldBeAt("/dang-nhap");
        here.Cookies.GetCookies(Harness.BaseAddress)["caicach"].ShouldBeNull();
        (await elsewhere.GetAsync("/")).ShouldBeAt("/");
        here.Cookies.Add(new System.Net.Cookie("caicach", stolen, "/", Harness.BaseAddress.Host));
        (await here.GetAsync("/")).ShouldBeAt("/dang-nhap");
        (
            await commune.ReadAsync(database => database.Sessions.CountAsync(session => session.EndedAt == commune.Clock.GetUtcNow()))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithoutTheAntiforgeryToken_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        using var answer = await officer.Client.PostAsync("/dang-xuat", null);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await officer.GetAsync("/")).ShouldBeAt("/");
    }
}
