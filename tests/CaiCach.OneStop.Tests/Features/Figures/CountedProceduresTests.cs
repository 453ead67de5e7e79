using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>Figures over how dossiers flowed, and over the catalogue of procedures.</summary>
public sealed class CountedProceduresTests
{
    [Fact]
    public async Task Flows_AreThoseOfTheDossiers()
    {
        var commune = await Given.ACommuneAsync();
        var handled = await commune.ADossierInHandAsync();
        await commune.ADossierInHandAsync();
        (await commune.MoveAsync(handled, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(handled, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(handled, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        var papers = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Database.SqlQuery<bool>(
                    $"""
                    SELECT NOT EXISTS (
                        SELECT FROM one_stop.dossier_component c JOIN one_stop.dossier d ON d.id = c.dossier_id
                        WHERE d.code = {handled} AND NOT c.is_digitised AND c.attachment_id IS NULL
                    ) AS "Value"
                    """
                )
                .SingleAsync()
        );

        var figures = await ReadAsync(commune);

        figures["HS-51"].ShouldBe((papers ? 1 : 0, 1)); // both were given to an officer, one is handled
        figures["HS-52"].ShouldBe((0, 1));
        figures["HS-53"].ShouldBe((2, 2));
        figures["HS-54"].ShouldBe((0, 2));
        figures["HS-14"].ShouldBe((0, 0)); // none was late
        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/chi-tieu/HS-51?ky=2026-Q1")).ShouldSay(handled);
    }

    [Fact]
    public async Task TheCatalogue_CountsAsTheLastDayOfThePeriodHasIt_OnceForAUnitThatReceives()
    {
        await using var harness = new Harness();
        var (commune, idle) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await commune.ADossierInHandAsync();
        await commune.AProcedureAsync(isAtOneStop: false);
        await commune.AProcedureAsync(level: ProcedureLevel.Province);
        await GivenProcesses.ApprovedAsync(idle, await commune.AProcedureAsync(), GivenProcesses.Steps, new DateOnly(2026, 3, 16));
        var carried = await commune.AProcedureAsync();
        await GivenProcesses.ApprovedAsync(commune, carried, GivenProcesses.Steps, new DateOnly(2026, 3, 16));
        var day = new DateOnly(2026, 3, 16);
        var held = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var kinds = await database
                .Procedures.Where(procedure => procedure.Level == ProcedureLevel.Commune)
                .ToDictionaryAsync(procedure => procedure.Id, procedure => procedure.Kind);
            var versions = await database.Versions.AsNoTracking().ToListAsync();
            return versions
                .Where(version => kinds.ContainsKey(version.ProcedureId))
                .Where(version => version.EffectiveFrom <= day && (version.EffectiveTo is null || version.EffectiveTo >= day))
                .Select(version => (Kind: kinds[version.ProcedureId], version.Content))
                .ToList();
        });
        var open = held.Where(one => one.Kind == ProcedureKind.Public).Select(one => one.Content).ToList();
        open.Count.ShouldBeGreaterThan(0);

        var figures = await ReadAsync(commune);

        figures["TT-01"]
            .ShouldBe(
                (
                    open.Count(one => one.Flags.IsEligibleOnline && one.OnlineLevel == OnlineLevel.Full),
                    open.Count(one => one.Flags.IsEligibleOnline)
                )
            );
        figures["TT-02"].ShouldBe((open.Count(one => one.Flags.IsOnPortal), open.Count));
        figures["TT-03"].Of.ShouldBe(held.Count - open.Count);
        figures["TT-04"]
            .ShouldBe((open.Count(one => !one.Flags.IsSpecial && one.Flags.IsAtOneStop), open.Count(one => !one.Flags.IsSpecial)));
        figures["TT-14"].ShouldBe((1, open.Count), "the other commune's process is none of this one's");
        figures["TT-07"].Of.ShouldBe(open.Count(one => one.Fees.Any(fee => fee.AmountVnd > 0)));
        figures["TT-11"].Count.ShouldBe(open.Count(one => one.Flags.IsOnSite));
        (await ReadAsync(idle))["TT-02"].ShouldBe((0, 0));
    }

    private static Task<Dictionary<string, (long Count, long? Of)>> ReadAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IIndicators>()
                    .ReadAsync(commune.Id, Period.OfQuarter(2026, 1), PeriodCutoff.Calendar, CancellationToken.None)
            ).Value.Indicators.ToDictionary(value => value.Code, value => (value.Numerator, value.Denominator), StringComparer.Ordinal)
        );
}
