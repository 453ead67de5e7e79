using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.OfficerFigures;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>The sums are those of the dossiers, and stay within the scope.</summary>
    [Fact]
    public async Task Figures_OfTwoYears_EqualARecountOfTheDossiers()
    {
        await using var harness = new Harness();
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var request = new DemoDossiers([commune.Code], 2, 300, commune.Clock.GetUtcNow());
        var database = await harness.DatabaseAsync();
        await (await harness.ServicesAsync())
            .GetRequiredService<IOneStopDemo>()
            .FillAsync(request, database.OwnerConnectionString, CancellationToken.None);
        var counted = 0;
        foreach (var quarter in new[] { "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1" })
        {
            var period = Period.Parse(quarter, null);
            var rows = await commune.ActAsync(
                Role.Leader,
                services => services.GetRequiredService<OfficerFiguresQuery>().ReadAsync(period, CancellationToken.None)
            );
            var said = rows.Where(row => row.Handled > 0).Select(row => (row.OfficerId, row.Handled, row.HandledLate, row.Supplemented));
            var recounted = await RecountAsync(commune, period.Days(PeriodCutoff.Calendar));
            said.ShouldBe(recounted, ignoreOrder: true);
            counted += recounted.Sum(row => row.Handled);
        }

        counted.ShouldBeGreaterThan(200);
        var elsewhere = await other.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Database.SqlQuery<Guid>(
                    $"SELECT officer_id AS \"Value\" FROM one_stop.handled_by_officers({commune.Id}, '-infinity', 'infinity', 10)"
                )
                .ToListAsync()
        );
        elsewhere.ShouldBeEmpty("of another unit's officers nothing is told");
    }

    private static Task<List<(Guid OfficerId, int Handled, int Late, int Supplemented)>> RecountAsync(Commune commune, DayRange days) =>
        commune.InScopeAsync(async services =>
        {
            var (from, before) = (days.StartsAt, days.EndsBefore);
            var dossiers = await services
                .GetRequiredService<OneStopDbContext>()
                .Dossiers.Where(dossier => dossier.CompetentUnitId == commune.Id && dossier.EndedAt >= from && dossier.EndedAt < before)
                .ToListAsync();
            return dossiers
                .Where(dossier =>
                    dossier.Status is DossierStatus.Completed or DossierStatus.ResultReturned && dossier.OfficerId is not null
                )
                .GroupBy(dossier => dossier.OfficerId!.Value)
                .Select(group =>
                    (
                        group.Key,
                        group.Count(),
                        group.Count(dossier => dossier.EndedAt > dossier.FirstDueAt),
                        group.Count(dossier => dossier.SupplementCount > 0)
                    )
                )
                .ToList();
        });

    private static async Task HandleAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }
}
