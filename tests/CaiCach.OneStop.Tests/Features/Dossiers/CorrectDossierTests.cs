using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class CorrectDossierTests
{
    [Fact]
    public async Task Correct_WhenAReasonIsGiven_ChangesTheDataAndTheHistorySaysWhatAndWhy()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await (await desk.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Sửa thông tin");
        (await page.PostFormAsync("main form", ("Phone", "0900000002"), ("Note", ""))).ShouldHaveError("Note", "Hãy ghi lý do.");
        (await page.PostFormAsync("main form", ("Note", "xem lại"))).ShouldHaveError("Note", DossierErrors.NothingCorrected.Message);

        var saved = await page.PostFormAsync("main form", ("Phone", "0900000002"), ("Note", "Ghi sai số"));

        saved.ShouldSay("Ghi sai số (đã sửa: điện thoại)").ShouldNotSay("0900000001").ShouldSay("Đang thụ lý");
        var (phone, last, readings) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (
                await database.Parties.Where(party => party.Role == PartyRole.Owner).Select(party => party.Phone).SingleAsync(),
                await database.Events.AsNoTracking().OrderByDescending(happened => happened.Sequence).FirstAsync(),
                await database.Readings.CountAsync()
            );
        });
        (phone, last.Action, readings).ShouldBe(("0900000002", DossierAction.Correct, 1));
    }

    [Fact]
    public async Task Correct_BesideItsPageOrAfterTheEndOrByAStranger_IsNotThere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierInHandAsync();

        (await commune.MoveAsync(code, Role.Leader, DossierAction.Correct, "lý do"))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.nothing_corrected");
        (await (await other.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldBeNotFound();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Withdraw, "lý do")).Errors.ShouldBeEmpty();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Correct_WhenSomebodyElseWasFaster_SaysSoAndChangesNothing()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var seen = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/mot-cua/ho-so/{code}/sua");
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Assign, "nghỉ phép")).Errors.ShouldBeEmpty();

        (await seen.PostFormAsync("main form", ("Phone", "0900000002"), ("Note", "Ghi sai số"))).ShouldSay("Người khác");

        var phone = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Parties.Where(party => party.Role == PartyRole.Owner)
                .Select(party => party.Phone)
                .SingleAsync()
        );
        phone.ShouldBe("0900000001");
    }
}
