using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Jobs;

public sealed class RecountDueTimesJobTests
{
    private static readonly TimeLimit FiveDays = new(5, TimeLimitUnit.WorkingDays);

    /// <summary>Received on Monday 16/03/2026 at 08:00, five working days: Monday 23/03; with Wednesday decreed off, Tuesday 24/03.</summary>
    [Fact]
    public async Task Holiday_WhenDecreedLater_MovesOpenDossiersOfThatUnitAndSaysWhy()
    {
        await using var harness = new Harness();
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var (open, elsewhere) = (await commune.ADossierInHandAsync(FiveDays), await other.ADossierInHandAsync(FiveDays));
        var paused = await commune.ADossierInHandAsync(FiveDays);
        await commune.MoveAsync(paused, Role.Officer, DossierAction.AskSupplement, "Thiếu tờ khai", new DateOnly(2026, 3, 20));
        var ended = await commune.ADossierInHandAsync(FiveDays);
        await commune.MoveAsync(ended, Role.Officer, DossierAction.Withdraw, "Người dân xin rút");
        var before = await DueAsync(commune, open);

        await commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<UnitCalendars>()
                    .AddDayAsync(commune.Id, new UnitDay(new DateOnly(2026, 3, 18), false, "Nghỉ lễ", "CV 12/UBND"), CancellationToken.None)
            ).Errors.ShouldBeEmpty()
        );
        await harness.WorkAsync();

        before.ShouldBe(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.FromHours(7)));
        (await DueAsync(commune, open)).ShouldBe(before.AddDays(1));
        (await DueAsync(other, elsewhere)).ShouldBe(before);
        (await DueAsync(commune, ended)).ShouldBe(before);
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync($"/mot-cua/ho-so/{open}")).ShouldSay("Từ 08:00 23/03/2026 sang 08:00 24/03/2026").ShouldSay("CV 12/UBND");
        (await officer.GetAsync($"/mot-cua/ho-so/{ended}")).ShouldNotSay("Đổi hẹn trả");
        (await officer.GetAsync($"/mot-cua/ho-so/{paused}")).ShouldNotSay("Đổi hẹn trả");
    }

    private static Task<DateTimeOffset> DueAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync(dossier => dossier.Code == code)).FirstDueAt!.Value
        );
}
