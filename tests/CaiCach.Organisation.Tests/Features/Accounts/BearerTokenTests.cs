using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class BearerTokenTests
{
    private const string Me = "/api/v1/me";
    private const string Tokens = "/tai-khoan/ma-truy-cap";

    [Fact]
    public async Task Me_WithATokenMadeOnThePage_SaysWhoItIsAndNotesTheUseOnceAMinute()
    {
        var commune = await Given.ACommuneAsync();
        var browser = await commune.SignInAsync(Role.Officer);

        var made = await (await browser.GetAsync(Tokens)).PostFormAsync("form[action$='handler=Make']", ("Name", "Phần mềm một cửa"));
        var token = made.Find("#ma-truy-cap").TextContent;
        var answer = await CallAsync(commune, Me, token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var me = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        me.RootElement.GetProperty("unit").GetProperty("code").GetString().ShouldBe(commune.Code);
        me.RootElement.GetProperty("unit").GetProperty("name").GetString().ShouldBe(commune.Name);
        me.RootElement.GetProperty("userName").GetString().ShouldBe(commune.The(Role.Officer).UserName);
        me.RootElement.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["officer"]);
        (await browser.GetAsync(Tokens)).ShouldSay("Phần mềm một cửa").ShouldNotSay(token).ShouldNotSay("chưa dùng");

        var first = await UsedAtAsync(commune);
        commune.Clock.Advance(TimeSpan.FromSeconds(59));
        await CallAsync(commune, Me, token);
        (await UsedAtAsync(commune)).ShouldBe(first);
        commune.Clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(commune, Me, token);
        (await UsedAtAsync(commune)).ShouldBe(first!.Value.AddMinutes(1));
    }

    [Fact]
    public async Task Me_WhenTheTokenIsRevokedOnThePage_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var token = await TokenAsync(commune);
        var browser = await commune.SignInAsync(Role.Officer);

        await (await browser.GetAsync(Tokens)).PostFormAsync("form[action$='handler=Revoke']");

        await ShouldBeRefusedAsync(await CallAsync(commune, Me, token));
        (await browser.GetAsync(Tokens)).ShouldSay("Chưa có mã truy cập nào");
    }

    [Fact]
    public async Task Revoke_WhenItIsSomebodyElses_IsNotFoundAndGoesOn()
    {
        var commune = await Given.ACommuneAsync();
        var token = await TokenAsync(commune);
        var id = await commune.ReadAsync(database => database.ApiTokens.Select(found => found.Id).SingleAsync());
        var leader = await commune.SignInAsync(Role.Leader);
        await (await leader.GetAsync(Tokens)).PostFormAsync("form[action$='handler=Make']", ("Name", "Của lãnh đạo"));

        var refused = await (await leader.GetAsync(Tokens)).PostFormAsync("form[action$='handler=Revoke']", ("TokenId", id.ToString()));

        refused.ShouldBeNotFound();
        (await CallAsync(commune, Me, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Me_OnTheLastDayOfTheToken_StillAnswersAndTheDayAfterRefuses()
    {
        var commune = await Given.ACommuneAsync();
        var token = await TokenAsync(commune);

        commune.Clock.Advance(TimeSpan.FromDays(365));
        (await CallAsync(commune, Me, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        commune.Clock.Advance(TimeSpan.FromDays(1));
        await ShouldBeRefusedAsync(await CallAsync(commune, Me, token));
    }

    [Fact]
    public async Task Me_WhenTheAccountIsLockedOrClosed_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var token = await TokenAsync(commune);
        var accountId = commune.The(Role.Officer).AccountId;

        await commune.ChangeAsync(async database =>
            (await database.Accounts.SingleAsync(account => account.Id == accountId)).LockoutEnd = commune.Clock.GetUtcNow().AddMinutes(15)
        );
        await ShouldBeRefusedAsync(await CallAsync(commune, Me, token));
        commune.Clock.Advance(TimeSpan.FromMinutes(16));
        (await CallAsync(commune, Me, token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await commune.ChangeAsync(async database =>
            (await database.Accounts.SingleAsync(account => account.Id == accountId)).Disable(true)
        );
        await ShouldBeRefusedAsync(await CallAsync(commune, Me, token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("caicach_")]
    [InlineData("caicach_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("caicach_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("không phải mã")]
    public async Task Me_WithoutATokenThatCounts_IsRefused(string? token)
    {
        var commune = await Given.ACommuneAsync();

        await ShouldBeRefusedAsync(await CallAsync(commune, Me, token));
    }

    [Fact]
    public async Task Api_WithTheCookieAlone_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var browser = await commune.SignInAsync(Role.Officer);

        await ShouldBeRefusedAsync(await browser.Client.GetAsync(Me));
    }

    [Fact]
    public async Task Page_WithATokenAlone_LeadsToSignIn()
    {
        var commune = await Given.ACommuneAsync();

        var answer = await CallAsync(commune, "/tai-khoan", await TokenAsync(commune));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task Make_WithoutAName_SaysSoAtTheField()
    {
        var commune = await Given.ACommuneAsync();
        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync(Tokens);

        (await page.PostFormAsync("form[action$='handler=Make']", ("Name", " "))).ShouldHaveError(
            "Name",
            "Hãy ghi mã dùng cho phần mềm nào, tối đa 60 ký tự."
        );
    }

    private static async Task<string> TokenAsync(Authority commune) =>
        (
            await commune.InScopeAsync(services =>
                services
                    .GetRequiredService<IApiTokens>()
                    .MakeAsync(commune.The(Role.Officer).UserName, "thử", TestContext.Current.CancellationToken)
            )
        )
            .Value
            .Token;

    private static async Task<HttpResponseMessage> CallAsync(Authority commune, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", token is null ? null : $"Bearer {token}");
        return await (await commune.AVisitorAsync()).Client.SendAsync(request);
    }

    private static async Task ShouldBeRefusedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldBe([new AuthenticationHeaderValue("Bearer")]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("code").GetString().ShouldBe("api.unauthorized");
        problem.RootElement.GetProperty("title").GetString().ShouldBe("Chưa xác thực");
    }

    private static Task<DateTimeOffset?> UsedAtAsync(Authority commune) =>
        commune.ReadAsync(database => database.ApiTokens.Select(token => token.LastUsedAt).SingleAsync());
}
