using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Features.Procedures.ProcedureList;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

public sealed class LoadProceduresTests
{
    [Fact]
    public async Task Load_WhenFourDoSoAtOnce_AddsEachProcedureOnceAndRefusesNobody()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();

        var loaded = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    commune.ActAsync(
                        Role.Administrator,
                        services => services.GetRequiredService<LoadProceduresHandler>().HandleAsync(CancellationToken.None)
                    )
                )
        );

        loaded.ShouldAllBe(result => !result.Failed);
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var versions = await database.Versions.Select(version => new { version.ProcedureId, version.EffectiveFrom }).ToListAsync();
            versions.ShouldNotBeEmpty();
            versions.ShouldBeUnique();
        });
    }
}
