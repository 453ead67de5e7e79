using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Jobs;

public sealed class TakeOverDossiersJobTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Merger_WhenItTakesEffect_HasOpenDossiersGoOnAtTheSuccessorUnderTheirCode(int inDays, bool isEffective)
    {
        await using var harness = new Harness();
        var (old, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var (open, ended) = (await old.ADossierInHandAsync(), await old.ADossierInHandAsync());
        await old.MoveAsync(ended, Role.Officer, DossierAction.Withdraw, "Người dân xin rút");

        await successor.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync(
                        [new PredecessorsTakenIn(successor.Id, successor.Id, [old.Id], harness.Clock.Today.AddDays(inDays))],
                        null,
                        CancellationToken.None
                    )
            ).Errors.ShouldBeEmpty()
        );
        await harness.WorkAsync();

        var there = await (await successor.SignInAsync(Role.Leader)).GetAsync("/mot-cua?ds=All");
        there.Text.Contains(open, StringComparison.Ordinal).ShouldBe(isEffective);
        there.ShouldNotSay(ended);
        var assigned = await successor.MoveAsync(open, Role.Leader, DossierAction.Assign, "Tiếp tục giải quyết");
        assigned.Failed.ShouldBe(!isEffective);
        var before = await (await old.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{open}");
        before.Text.Contains("Chuyển sang đơn vị mới sau sắp xếp", StringComparison.Ordinal).ShouldBe(isEffective);
    }

    [Fact]
    public async Task Merger_OfTheUnitThatReceived_LeavesItsDeskToTheSuccessor()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (old, decides) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        var successor = await harness.ACommuneAsync(province);
        var form = await (await old.SignInAsync(Role.Receptionist)).GetAsync(
            $"/mot-cua/tiep-nhan?thuTuc={await old.AProcedureAsync(isBoundaryFree: true)}"
        );
        var code = Uri.UnescapeDataString(
            (
                await form.PostFormAsync("form[data-cc-draft]", ("OwnerName", "Nguyễn Thị Mẫu"), ("Reach.CompetentUnit", decides.Code))
            ).Path.Split('/')[^1]
        );

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

        var page = await (await successor.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}");
        page.ShouldSay($"{decides.Name} giải quyết, {successor.Name} trả kết quả").ShouldSay("Chuyển sang đơn vị mới sau sắp xếp");
        (await decides.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty("it decides as before");
    }

    /// <summary>The successor has 17/03 off, so what was due on Wednesday 18/03 is due on Thursday from the merger on.</summary>
    [Fact]
    public async Task Merger_WhenTheSuccessorHasAnotherCalendar_MovesDueTimesAtOnceAndSaysWhy()
    {
        await using var harness = new Harness();
        var (old, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var open = await old.ADossierInHandAsync();
        await successor.InScopeAsync(async services =>
        {
            var day = new UnitDay(new DateOnly(2026, 3, 17), false, "Lễ hội của xã", null);
            (
                await services.GetRequiredService<UnitCalendars>().AddDayAsync(successor.Id, day, CancellationToken.None)
            ).Errors.ShouldBeEmpty();
        });
        await harness.WorkAsync();

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

        var page = await (await successor.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{open}");
        page.ShouldSay("Từ 08:00 18/03/2026 sang 08:00 19/03/2026").ShouldSay("đơn vị mới sau sắp xếp");
        (await (await successor.SignInAsync(Role.Leader)).GetAsync("/mot-cua?ds=All")).ShouldSay("19/03");
    }
}
