using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

/// <summary>Papers are brought to the desk that received, whoever decides.</summary>
[Collection(SharedQueue.Name)]
public sealed class PapersAtTheReceivingDeskTests
{
    [Fact]
    public async Task Desk_WhenAnotherUnitDecides_ScansAndUsesAgainButLeavesTheResult()
    {
        var province = await Given.AProvinceAsync();
        var (here, there) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var third = await Given.ACommuneAsync(province);
        var procedure = await here.AProcedureAsync(isBoundaryFree: true);
        var (first, second) = (await ReceiveAsync(here, there, procedure), await ReceiveAsync(here, there, procedure));

        await here.DigitiseAsync(first);

        (await here.ComponentAsync(first)).IsDigitised.ShouldBeTrue();
        var stored = (await here.StoredAsync()).ShouldHaveSingleItem();
        stored.UnitId.ShouldBe(here.Id, "a commune does not hand people's papers to another");
        (await there.StoredAsync()).ShouldBeEmpty();
        (await here.ReuseAsync(second, (await here.ComponentAsync(second)).Id, stored.Id)).ShouldBeNull();
        (await here.ComponentAsync(second)).Reuse.ShouldBe(PaperReuse.Reused);
        var page = await (await here.SignInAsync(Role.Receptionist)).GetAsync(GivenPapers.Page(second));
        page.ShouldSay("Số hóa").ShouldNotSay("Tải kết quả lên");
        var component = await here.ComponentAsync(first);
        var file = await (await there.SignInAsync(Role.Officer)).Client.GetByteArrayAsync(
            new Uri(OneStopLinks.File(first, component.Id), UriKind.Relative)
        );
        file.Length.ShouldBeGreaterThan(0, "whoever decides reads what the desk scanned");
        (await (await here.SignInAsync(Role.Officer)).GetAsync(GivenPapers.Page(second))).ShouldNotSay("Tải lên và số hóa");
        (await (await third.SignInAsync(Role.Receptionist)).GetAsync(GivenPapers.Page(second))).ShouldBeNotFound();
    }

    private static async Task<string> ReceiveAsync(Commune here, Commune there, string procedure)
    {
        var form = await (await here.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}");
        var page = await form.PostFormAsync(
            "form[action*='tiep-nhan?thuTuc']",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", "038199012345"),
            ("Reach.CompetentUnit", there.Code)
        );
        page.Path.ShouldStartWith("/mot-cua/ho-so/");
        return Uri.UnescapeDataString(page.Path.Split('/')[^1]);
    }
}
