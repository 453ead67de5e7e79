using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using CaiCach.Voice.Tests.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Voice.Tests.Data;

/// <summary>A database of its own, because the cleaning goes over all units.</summary>
public sealed class SpentProofsTests
{
    [Fact]
    public async Task Clean_OnTheDayAfter_DeletesTheTriesAndOnTheDayItselfNone()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync(own);
        await (await own.AVisitorAsync(commune.Clock)).ProveAsync(code, "9999");

        await CleanAsync(own, commune);
        (await TriesAsync(commune)).ShouldBe(1, "today's tries still count");

        commune.Clock.Advance(TimeSpan.FromDays(1));
        await CleanAsync(own, commune);
        (await TriesAsync(commune)).ShouldBe(0);
    }

    private static Task CleanAsync(Harness own, Commune commune) =>
        own.InScopeAsync(
            [],
            async services =>
            {
                foreach (var room in services.GetServices<IRoomCleaning>())
                {
                    await room.CleanAsync(TestContext.Current.CancellationToken);
                }
            },
            commune.Clock
        );

    private static Task<long> TriesAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT count(*) FROM voice.proof_attempt",
                services.GetRequiredService<UnitOfWork>().Connection
            );
            return (long)(await command.ExecuteScalarAsync())!;
        });
}
