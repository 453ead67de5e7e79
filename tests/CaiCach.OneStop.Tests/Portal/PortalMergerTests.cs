using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Features;
using CaiCach.OneStop.Tests.Jobs;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>Open dossiers of a merged unit: the successor goes on with them, the Portal hears of them under the code by which it knows them.</summary>
public sealed class PortalMergerTests
{
    private const string Settings = "/mot-cua/cong-dich-vu-cong/cau-hinh";
    private const string Messages = "/mot-cua/cong-dich-vu-cong";

    [Fact]
    public async Task Dossier_ThatASuccessorTakesOver_GoesOnByTheOldUnitsWayAndStandsAtTheSuccessor()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness();
        var (old, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await old.ConnectAsync(portal);
        var code = await old.ADossierInHandAsync();
        await harness.WorkAsync();
        await old.SendAsync();

        await MergeAsync(harness, old, successor);
        (await successor.MoveAsync(code, Role.Leader, DossierAction.Assign, "Tiếp tục giải quyết")).Errors.ShouldBeEmpty();
        await harness.WorkAsync();
        (await successor.SendAsync()).ShouldBe(0, "the successor has no way of its own");
        await old.SendAsync();

        var last = portal.History(code)[^1];
        last["NguoiXuLy"]!.ToString().ShouldBe(successor.The(Role.Leader).FullName);
        last["PhongBanXuLy"]!.ToString().ShouldBe(successor.Name);
        last["ChucDanh"]!.ToString().ShouldNotBeEmpty("the title is the successor's to know");
        portal.Dossier(code)!["DonViXuLy"]!.ToString().ShouldBe(successor.Name);
        var leader = await successor.SignInAsync(Role.Leader);
        (await leader.GetAsync(Messages)).ShouldSay(code).ShouldNotSay("Hồ sơ nhận từ");
        (await (await old.SignInAsync(Role.Leader)).GetAsync(Messages)).ShouldNotSay(code);
    }

    [Fact]
    public async Task Message_OfATakenOverDossier_WhenStuck_IsTheSuccessorsToSendAgain()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness();
        var (old, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await old.ConnectAsync(portal);
        var code = await old.ADossierInHandAsync();
        portal.RefusesLine = _ => true;
        await harness.WorkAsync();
        await old.SendAsync();
        await MergeAsync(harness, old, successor);
        portal.RefusesLine = _ => false;
        var desk = await successor.SignInAsync(Role.Receptionist);

        var address = (await desk.GetAsync($"{Messages}?tt=Rejected")).Find("tbody a").GetAttribute("href")!;
        (await (await desk.GetAsync(address)).PostFormAsync("main form")).ShouldSay("Đã xếp thông điệp");
        await old.SendAsync();

        portal.History(code).Count.ShouldBe(3, "received, assigned, taken over");
    }

    [Fact]
    public async Task Settings_OfTheOldUnit_WhenOffOrMissing_AreNamedAtTheSuccessor()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness();
        var (old, never, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await old.ConnectAsync(portal);
        await old.ADossierInHandAsync();
        await never.ADossierInHandAsync();
        await harness.WorkAsync();
        await MergeAsync(harness, old, successor);
        await MergeAsync(harness, never, successor);
        var administrator = await successor.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync(Settings);
        page.ShouldSay($"Hồ sơ nhận từ {old.Name}: kết nối của đơn vị cũ vẫn dùng được");
        page.ShouldSay($"Hồ sơ nhận từ {never.Name}: đơn vị cũ chưa từng có kết nối").ShouldSay("1 hồ sơ Cổng chưa được báo lần nào");
        await old.InScopeAsync(async services =>
        {
            var setting = services.GetRequiredService<OneStopDbContext>().PortalSettings.Single();
            setting.Change(GivenPortal.SettingOf(portal) with { IsEnabled = false }, null, old.Clock.GetUtcNow());
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
        });

        (await administrator.GetAsync(Settings)).ShouldSay("kết nối của đơn vị cũ đang tắt");
        (await (await successor.SignInAsync(Role.Coordinator)).GetAsync(Messages)).ShouldSay("kết nối của đơn vị cũ đang tắt");
    }

    private static async Task MergeAsync(Harness harness, Commune old, Commune successor)
    {
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO organisation.unit_succession (predecessor_id, successor_id, effective_on, legal_basis) VALUES ($1, $2, $3, 'Nghị quyết')",
                connection
            )
            {
                Parameters =
                {
                    new() { Value = old.Id },
                    new() { Value = successor.Id },
                    new() { Value = harness.Clock.Today },
                },
            };
            await command.ExecuteNonQueryAsync();
        });
        await successor.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync(
                        [new PredecessorsTakenIn(successor.Id, successor.Id, [old.Id], harness.Clock.Today)],
                        null,
                        CancellationToken.None
                    )
            ).Errors.ShouldBeEmpty()
        );
        await harness.WorkAsync();
        await harness.WorkAsync(); // the job's own events
    }
}
