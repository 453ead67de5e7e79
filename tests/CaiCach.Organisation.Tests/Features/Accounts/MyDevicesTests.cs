using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class MyDevicesTests
{
    [Fact]
    public async Task End_WhenItIsAnotherDeviceOfMine_SignsThatOut()
    {
        var commune = await Given.ACommuneAsync();
        var lost = await commune.SignInAsync(Role.Officer);
        var here = await commune.SignInAsync(Role.Officer);

        await (await here.GetAsync("/tai-khoan")).PostFormAsync("form[action*='handler=EndOthers']");

        (await lost.GetAsync("/tai-khoan")).ShouldBeAt("/dang-nhap");
        (await here.GetAsync("/tai-khoan")).ShouldBeAt("/tai-khoan").ShouldSay("1 thiết bị");
    }

    [Fact]
    public async Task End_WhenItIsSomebodyElses_IsNotFoundAndGoesOn()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var leaderId = commune.The(Role.Leader).AccountId;
        var session = await commune.ReadAsync(database => database.Sessions.SingleAsync(found => found.AccountId == leaderId));
        await commune.SignInAsync(Role.Officer);
        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync("/tai-khoan");

        var refused = await page.PostFormAsync("form[action$='handler=End']", ("SessionId", session.Id.ToString()));

        refused.ShouldBeNotFound();
        (await leader.GetAsync("/tai-khoan")).ShouldBeAt("/tai-khoan");
    }
}
