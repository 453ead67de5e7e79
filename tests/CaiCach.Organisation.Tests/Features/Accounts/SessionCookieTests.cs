using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class SessionCookieTests
{
    private const string AnyPage = "/tai-khoan/mat-khau";

    // Only a coordinator may open it.
    private const string CoordinatorsPage = "/ke-hoach/nhap";

    [Fact]
    public async Task NextRequest_WhenTheSessionWasEnded_IsSignedOut()
    {
        var commune = await Given.ACommuneAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync(AnyPage)).ShouldBeAt(AnyPage);

        await commune.ChangeAsync(async database => (await database.Sessions.SingleAsync()).End(commune.Clock.GetUtcNow()));

        (await officer.GetAsync(AnyPage)).ShouldBeAt("/dang-nhap");
    }

    [Fact]
    public async Task NextRequest_WhenTheAccountWasClosed_IsSignedOut()
    {
        var commune = await Given.ACommuneAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        await commune.ChangeAsync(async database =>
            (await database.Accounts.SingleAsync(account => account.Id == commune.The(Role.Officer).AccountId)).IsDisabled = true
        );

        (await officer.GetAsync(AnyPage)).ShouldBeAt("/dang-nhap");
    }

    [Fact]
    public async Task NextRequest_WhenTheRoleWasTakenAway_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        (await coordinator.GetAsync(CoordinatorsPage)).ShouldBeAt(CoordinatorsPage);

        await commune.ChangeAsync(async database =>
            (await database.RoleHoldings.SingleAsync(holding => holding.Role == Role.Coordinator)).End(commune.Clock.Today.AddDays(-1))
        );

        (await coordinator.GetAsync(CoordinatorsPage)).ShouldBeForbidden().ShouldSay("Bạn không có quyền mở trang này");
    }

    [Fact]
    public async Task NextRequest_OnTheLastDayOfARole_StillCounts()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        await commune.ChangeAsync(async database =>
            (await database.RoleHoldings.SingleAsync(holding => holding.Role == Role.Coordinator)).End(commune.Clock.Today)
        );

        (await coordinator.GetAsync(CoordinatorsPage)).ShouldBeAt(CoordinatorsPage);
        commune.Clock.Advance(TimeSpan.FromHours(11));
        (await coordinator.GetAsync(CoordinatorsPage)).ShouldBeAt(CoordinatorsPage);
        commune.Clock.Advance(TimeSpan.FromHours(5));
        (await coordinator.GetAsync(CoordinatorsPage)).ShouldBeForbidden();
    }

    [Fact]
    public async Task NextRequest_WhenNothingWasAskedForTwelveHours_IsSignedOut()
    {
        var commune = await Given.ACommuneAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        commune.Clock.Advance(TimeSpan.FromHours(12.1));

        (await officer.GetAsync(AnyPage)).ShouldBeAt("/dang-nhap");
    }

    [Fact]
    public async Task Page_WhenTheRoleIsAnother_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Auditor)).GetAsync(CoordinatorsPage)).ShouldBeForbidden();
    }
}
