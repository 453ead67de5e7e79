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

    [Fact]
    public async Task Request_WhenMinutesHavePassed_NotesWhenTheDeviceWasSeen()
    {
        var commune = await Given.ACommuneAsync();
        var leader = commune.The(Role.Leader);
        var device = await commune.SignInAsync(leader);
        var signedInAt = commune.Clock.GetUtcNow();

        commune.Clock.Advance(TimeSpan.FromMinutes(4));
        await device.GetAsync("/tai-khoan");
        (await SeenAtAsync(commune, leader)).ShouldBe(signedInAt);

        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await device.GetAsync("/tai-khoan");
        (await SeenAtAsync(commune, leader)).ShouldBe(signedInAt.AddMinutes(6));
    }

    private static Task<DateTimeOffset> SeenAtAsync(Authority commune, TestPerson person) =>
        commune.ReadAsync(database =>
            database.Sessions.Where(session => session.AccountId == person.AccountId).MaxAsync(session => session.LastSeenAt)
        );
}
