using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class OfficerFiguresTests
{
    [Fact]
    public async Task Figures_OfAnOfficer_OpenToTheVeryDossiers()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var officer = commune.The(Role.Officer);
        var onTime = await commune.ADossierInHandAsync();
        await HandleAsync(commune, onTime);
        var (late, held) = (await commune.ADossierInHandAsync(), await commune.ADossierInHandAsync());
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await HandleAsync(commune, late);
        await commune.ADossierAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/mot-cua/can-bo?ky=2026-Q1");

        page.Texts("tbody tr").ShouldBe([$"{officer.FullName} 2 50% 1 0 1 1 0 chưa có số liệu"]);
        (await leader.GetAsync($"/mot-cua?ds=All&canBo={officer.Id}&xong=2026-Q1"))
            .Texts("tbody td.cc-code a")
            .ShouldBe([late, onTime], true);
        (await leader.GetAsync($"/mot-cua?ds=All&canBo={officer.Id}&xong=2026-Q1&xongTre=true"))
            .Texts("tbody td.cc-code a")
            .ShouldBe([late]);
        (await leader.GetAsync($"/mot-cua?ds=Unfinished&canBo={officer.Id}")).Texts("tbody td.cc-code a").ShouldBe([held]);
        (await leader.GetAsync("/mot-cua/can-bo?ky=2025-Q1")).ShouldSay("chưa có số liệu");
        (await (await other.SignInAsync(Role.Leader)).GetAsync("/mot-cua/can-bo?ky=2026-Q1")).ShouldNotSay(officer.FullName);
        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync("/mot-cua/can-bo")).ShouldBeForbidden();
    }

    private static async Task HandleAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }
}
