using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Demo;

public sealed class OneStopDemoTests
{
    /// <summary>The story without ids: what the indicators would count.</summary>
    private const string Story = """
        SELECT d.code || '|' || d.owner_name || '|' || d.stage || '|' || coalesce(d.first_due_at::text, '') || '|' || coalesce(d.ended_at::text, '')
            || '|' || d.channel || '|' || (SELECT count(*) FROM one_stop.dossier_event e WHERE e.dossier_id = d.id)
            || '|' || coalesce((SELECT sum(f.amount_vnd) FROM one_stop.dossier_fee f WHERE f.dossier_id = d.id), 0)
        FROM one_stop.dossier d ORDER BY d.code
        """;

    [Fact]
    public async Task Fill_WhenRunTwice_TellsTheSameStoryAndLeavesWhatPeopleEntered()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var database = await harness.DatabaseAsync();
        var demo = (await harness.ServicesAsync()).GetRequiredService<IOneStopDemo>();
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "giay-to-minh-hoa.pdf");
        var request = new DemoDossiers([commune.Code], 2, 200, commune.Clock.GetUtcNow(), sample);

        (await demo.FillAsync(request, database.OwnerConnectionString, CancellationToken.None)).ShouldBe(200);
        var first = await ReadAsync(database, Story);
        await demo.FillAsync(request, database.OwnerConnectionString, CancellationToken.None);

        first.Count.ShouldBe(200);
        (await ReadAsync(database, Story)).ShouldBe(first);
        (await ReadAsync(database, "SELECT 'x' FROM one_stop.dossier WHERE NOT is_demo")).ShouldBeEmpty();
        (await ReadAsync(database, "SELECT code FROM one_stop.dossier WHERE ended_at > first_due_at")).Count.ShouldBeInRange(1, 20);
        (await ReadAsync(database, "SELECT code FROM one_stop.dossier WHERE result_digitised_at IS NOT NULL")).Count.ShouldBeInRange(
            100,
            180
        );
        var scanned = await ReadAsync(
            database,
            """
            SELECT d.code FROM one_stop.dossier d JOIN one_stop.paper_file f ON f.dossier_id = d.id
            WHERE d.channel = 1 AND f.component_id IS NOT NULL GROUP BY d.code ORDER BY 1
            """
        );
        scanned.Count.ShouldBeInRange(30, 150);
    }

    /// <summary>24 numbers by the time of day: 17 served, one absent, two at the counters, four waiting.</summary>
    [Fact]
    public async Task Fill_WhenRunTwice_LeavesOneMorningOfNumbersAReviewAndAnAssessment()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var database = await harness.DatabaseAsync();
        var demo = (await harness.ServicesAsync()).GetRequiredService<IOneStopDemo>();
        var request = new DemoDossiers([commune.Code], 1, 10, commune.Clock.GetUtcNow());

        await demo.FillAsync(request, database.OwnerConnectionString, CancellationToken.None);
        await demo.FillAsync(request, database.OwnerConnectionString, CancellationToken.None);

        (await ReadAsync(database, "SELECT state || '|' || count(*) FROM one_stop.queue_ticket GROUP BY state ORDER BY state")).ShouldBe([
            "2|4",
            "3|2",
            "4|17",
            "5|1",
        ]);
        (await ReadAsync(database, "SELECT state || '|' || plan FROM one_stop.procedure_review")).ShouldBe([
            "Sent|Kế hoạch rà soát thủ tục hành chính năm 2026 (minh họa)",
        ]);
        (await ReadAsync(database, "SELECT state FROM one_stop.impact_assessment WHERE draft_name LIKE '%(minh họa)'")).ShouldBe([
            "Finished",
        ]);
        var offPortal =
            "SELECT p.code FROM one_stop.procedure_version v JOIN one_stop.procedure p ON p.id = v.procedure_id "
            + "WHERE v.decision->>'number' LIKE '%(minh họa)' AND v.content @? '$.flags.isOnPortal ? (@ == false)' ORDER BY p.code";
        (await ReadAsync(database, offPortal)).ShouldBe(["1.001612", "1.004873", "2.000635"]);
        (await (await commune.AVisitorAsync()).GetAsync("/thu-tuc/1.004873")).ShouldSay("Nộp trực tuyến");
        var leader = await commune.SignInAsync(Foundation.Units.Role.Leader);
        (await leader.GetAsync("/mot-cua/danh-gia-tac-dong")).ShouldSay("(minh họa)");
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
