using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>What units tell each other of dossiers that one received and another decides.</summary>
public sealed class UnitNoticeTests
{
    [Fact]
    public async Task Dossier_ForAnotherUnit_RingsThereAndItsResultHereOnceEach()
    {
        // The outbox goes over all units, so this has a database of its own.
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (here, there) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        var desk = await here.SignInAsync(Role.Receptionist);
        var leader = await there.SignInAsync(Role.Leader);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await here.AProcedureAsync(isBoundaryFree: true)}");
        var received = await form.PostFormAsync(
            "form[action*='tiep-nhan?thuTuc']",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("Reach.CompetentUnit", there.Code)
        );
        var code = Uri.UnescapeDataString(received.Path.Split('/')[^1]);
        await here.ADossierAsync();

        await DispatchAsync(here);
        await DispatchAsync(here);

        (await leader.GetAsync("/")).ShouldSay("Thông báo: 1 chưa đọc");
        (await (await there.SignInAsync(Role.Receptionist)).GetAsync("/")).ShouldSay("do đơn vị khác tiếp nhận");
        (await (await there.SignInAsync(Role.Officer)).GetAsync("/")).ShouldNotSay("1 chưa đọc");
        (await desk.GetAsync("/thong-bao")).ShouldNotSay(code);
        var notices = await leader.GetAsync("/thong-bao");
        notices.ShouldSay($"Có hồ sơ {code} do đơn vị khác tiếp nhận");
        (await notices.PostFormAsync("form[action*='handler=Read']")).ShouldSay(code);
        (await leader.GetAsync("/")).ShouldNotSay("chưa đọc");

        (await there.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await there.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await there.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        await DispatchAsync(here);
        (await desk.GetAsync("/")).ShouldNotSay("chưa đọc");
        (await there.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        await DispatchAsync(here);

        (await desk.GetAsync("/")).ShouldSay("Thông báo: 1 chưa đọc").ShouldSay("do đơn vị khác giải quyết");
        (await desk.GetAsync("/thong-bao")).ShouldSay($"Hồ sơ {code} do đơn vị khác giải quyết đã có kết quả, chờ trả tại đây");
        (await leader.GetAsync("/")).ShouldNotSay("chưa đọc");
    }

    private static Task<int> DispatchAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(CancellationToken.None));
}
