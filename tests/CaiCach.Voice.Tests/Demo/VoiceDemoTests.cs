using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using CaiCach.Voice.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Voice.Tests.Demo;

public sealed class VoiceDemoTests
{
    private const string Story =
        "SELECT dossier_code || '|' || is_liked || '|' || answers::text || '|' || coalesce(remark, '') || '|' || channel || '|' || rated_at FROM voice.rating ORDER BY dossier_code";

    [Fact]
    public async Task Fill_WhenRunTwice_RatesAboutAThirdTheSameWayAndReplacesTheFirst()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var owner = (await harness.DatabaseAsync()).OwnerConnectionString;
        var services = await harness.ServicesAsync();
        var now = commune.Clock.GetUtcNow();

        var (first, ended) = await FillAsync();
        var (second, _) = await FillAsync();

        second.ShouldBe(first);
        ((double)first.Count / ended).ShouldBeInRange(0.25, 0.4);
        first.Count(line => line.Contains("|true|", StringComparison.Ordinal)).ShouldBeGreaterThan(first.Count * 8 / 10);
        first.ShouldContain(line => line.Contains("|false|", StringComparison.Ordinal));

        async Task<(List<string> Lines, int Ended)> FillAsync()
        {
            await services
                .GetRequiredService<IOneStopDemo>()
                .FillAsync(new DemoDossiers([commune.Code], 2, 600, now), owner, CancellationToken.None);
            await services.GetRequiredService<IVoiceDemo>().FillAsync(now, owner, CancellationToken.None);
            var lines = new List<string>();
            await using var command = (await harness.DatabaseAsync()).Superuser.CreateCommand(Story);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }

            return (lines, await services.GetRequiredService<IOneStopDemo>().EndedAsync(owner, CancellationToken.None).CountAsync());
        }
    }
}
