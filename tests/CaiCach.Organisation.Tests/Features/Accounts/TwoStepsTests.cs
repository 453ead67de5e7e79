using System.Buffers.Binary;
using System.Security.Cryptography;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class TwoStepsTests
{
    private const string WrongCode = "Mã không đúng hoặc đã hết hạn. Hãy nhập mã mới trên điện thoại, hoặc một mã dự phòng chưa dùng.";

    [Fact]
    public async Task SignIn_WhenTwoStepsAreOn_AsksForTheCodeAndTakesARecoveryCodeOnce()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (_, codes) = await SwitchOnAsync(commune, leader);

        var first = await PasswordAsync(commune, leader);
        first.ShouldBeAt("/dang-nhap/ma-xac-thuc");
        (await first.PostFormAsync(("Code", codes[0]))).ShouldBeAt("/");

        var second = await PasswordAsync(commune, leader);
        (await second.PostFormAsync(("Code", codes[0]))).ShouldHaveError("Code", WrongCode);
    }

    [Fact]
    public async Task SignIn_WhenTheCodeWasUsed_TakesItNoSecondTime()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (key, _) = await SwitchOnAsync(commune, leader);
        var ofNow = CodeOf(key, commune.Clock);

        (await TryAsync(commune, leader, ofNow)).ShouldHaveError("Code", WrongCode);
        commune.Clock.Advance(TimeSpan.FromSeconds(30));
        (await TryAsync(commune, leader, ofNow)).ShouldHaveError("Code", WrongCode);
        (await TryAsync(commune, leader, CodeOf(key, commune.Clock))).ShouldBeAt("/");
        (await TryAsync(commune, leader, CodeOf(key, commune.Clock))).ShouldHaveError("Code", WrongCode);
    }

    [Fact]
    public async Task SignIn_WhenOneCodeIsSentTwiceAtOnce_LetsOneIn()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (key, _) = await SwitchOnAsync(commune, leader);
        commune.Clock.Advance(TimeSpan.FromSeconds(30));
        var (first, second) = (await PasswordAsync(commune, leader), await PasswordAsync(commune, leader));
        var code = CodeOf(key, commune.Clock);

        var answers = await Task.WhenAll(first.PostFormAsync(("Code", code)), second.PostFormAsync(("Code", code)));

        answers.Select(answer => answer.Address.AbsolutePath).ShouldBe(["/", "/dang-nhap/ma-xac-thuc"], ignoreOrder: true);
    }

    /// <summary>RFC 6238, 5.2: one step of delay, or of a clock that is off, is forgiven.</summary>
    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task SignIn_WhenTheTelephoneIsOff_ForgivesOneStep(int seconds, bool isTaken)
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (key, _) = await SwitchOnAsync(commune, leader);
        commune.Clock.Advance(TimeSpan.FromMinutes(5));

        var page = await TryAsync(commune, leader, CodeOf(key, commune.Clock, seconds));

        page.ShouldBeAt(isTaken ? "/" : "/dang-nhap/ma-xac-thuc");
    }

    [Fact]
    public async Task SignIn_WhenOneRecoveryCodeIsSentTwiceAtOnce_LetsOneIn()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (_, codes) = await SwitchOnAsync(commune, leader);
        var (first, second) = (await PasswordAsync(commune, leader), await PasswordAsync(commune, leader));

        var answers = await Task.WhenAll(first.PostFormAsync(("Code", codes[0])), second.PostFormAsync(("Code", codes[0])));

        answers.Select(answer => answer.Address.AbsolutePath).ShouldBe(["/", "/dang-nhap/ma-xac-thuc"], ignoreOrder: true);
    }

    [Fact]
    public async Task Secrets_WhenKept_AreUnreadableInTheDatabase()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var (_, codes) = await SwitchOnAsync(commune, leader);

        var kept = await TokensAsync(commune, leader);

        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(token => token.StartsWith("dp1:", StringComparison.Ordinal));
        kept.ShouldAllBe(token => !token.Contains(codes[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WhenTheSecretIsOfBefore_IsTakenAndEncrypted()
    {
        const string Plain = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        await SwitchOnAsync(commune, leader);
        commune.Clock.Advance(TimeSpan.FromSeconds(30));
        await commune.ChangeAsync(async database =>
            (
                await database
                    .Set<IdentityUserToken<Guid>>()
                    .SingleAsync(token => token.UserId == leader.AccountId && token.Name == "AuthenticatorKey")
            ).Value = Plain
        );

        var page = await PasswordAsync(commune, leader);
        (await page.PostFormAsync(("Code", CodeOf(Plain, commune.Clock)))).ShouldBeAt("/");

        (await TokensAsync(commune, leader)).ShouldAllBe(token => token != Plain);
    }

    [Fact]
    public async Task SwitchOff_WhenThePasswordIsGiven_AsksForNoCodeAnyMore()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        await SwitchOnAsync(commune, leader);
        var page = await (await commune.SignInAsync(leader)).GetAsync("/tai-khoan/xac-thuc-hai-buoc");

        var refused = await page.PostFormAsync("button[formaction*='handler=SwitchOff']", ("Password", "sai mat khau roi"));
        refused.Find("[role=alert]").TextContent.ShouldNotBeEmpty();
        (await PasswordAsync(commune, leader)).ShouldBeAt("/dang-nhap/ma-xac-thuc");

        await page.PostFormAsync("button[formaction*='handler=SwitchOff']", ("Password", Given.Password));
        (await PasswordAsync(commune, leader)).ShouldBeAt("/");
    }

    [Fact]
    public async Task SecondStep_WhenThePasswordWasNotGiven_LeadsToSignIn()
    {
        var visitor = await (await Given.ACommuneAsync()).AVisitorAsync();

        (await visitor.GetAsync("/dang-nhap/ma-xac-thuc")).ShouldBeAt("/dang-nhap");
    }

    [Fact]
    public async Task SecondStep_WhenCodesAreGuessed_LocksTheAccount()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        await SwitchOnAsync(commune, leader);
        var page = await PasswordAsync(commune, leader);

        for (var guess = 0; guess < 5; guess++)
        {
            page = await page.PostFormAsync(("Code", "ABCDE-FGHIJ"));
        }

        page.Find("[role=alert]").TextContent.ShouldContain("Tài khoản tạm khóa");
    }

    /// <summary>The secret and the recovery codes; the code of now is used up.</summary>
    private static async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOnAsync(Authority commune, TestPerson person)
    {
        var user = await commune.SignInAsync(person);
        var prepared = await (await user.GetAsync("/tai-khoan/xac-thuc-hai-buoc")).PostFormAsync();
        var key = prepared.Find("#khoa").TextContent;
        var shown = await prepared.PostFormAsync(("Code", CodeOf(key, commune.Clock)));
        return (key, shown.Texts("#ma-du-phong li"));
    }

    private static async Task<Page> TryAsync(Authority commune, TestPerson person, string code) =>
        await (await PasswordAsync(commune, person)).PostFormAsync(("Code", code));

    private static async Task<Page> PasswordAsync(Authority commune, TestPerson person) =>
        await (await (await commune.AVisitorAsync()).GetAsync("/dang-nhap")).PostFormAsync(
            ("UserName", person.UserName),
            ("Password", Given.Password)
        );

    private static Task<List<string>> TokensAsync(Authority commune, TestPerson person) =>
        commune.ReadAsync(database =>
            database
                .Set<IdentityUserToken<Guid>>()
                .Where(token => token.UserId == person.AccountId)
                .Select(token => token.Value!)
                .ToListAsync()
        );

    /// <summary>RFC 6238 with the usual 30 seconds and SHA-1.</summary>
    private static string CodeOf(string key, TestClock clock, int secondsOff = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (clock.GetUtcNow().ToUnixTimeSeconds() + secondsOff) / 30);
#pragma warning disable CA5350 // The algorithm of RFC 6238.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(
            base32
                .ToUpperInvariant()
                .Where(letter => letter != ' ')
                .Select(letter =>
                    Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')
                )
        );
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
