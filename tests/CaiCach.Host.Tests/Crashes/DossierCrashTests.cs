using System.Text.Json.Nodes;
using System.Threading.Channels;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Host.Tests.Crashes;

/// <summary>
/// Officials work at the one-stop shop while the program is killed. It goes by counts, not by time, so that a slow machine tries the same; see
/// <see cref="CrashSize"/>.
/// </summary>
public sealed class DossierCrashTests : IAsyncDisposable
{
    /// <summary>Each finds what must not be there.</summary>
    private static readonly (string What, string Sql)[] Faults =
    [
        (
            "a history with a gap, or another length than its dossier says",
            """
            SELECT d.code FROM one_stop.dossier d LEFT JOIN one_stop.dossier_event e ON e.dossier_id = d.id
            GROUP BY d.id HAVING count(e.id) <> d.event_count OR min(e.sequence) <> 1 OR max(e.sequence) <> d.event_count
            """
        ),
        (
            "a line of history that does not begin where the line before ends",
            """
            SELECT dossier_id FROM (
                SELECT dossier_id, from_stage <> lag(to_stage, 1, from_stage) OVER (PARTITION BY dossier_id ORDER BY sequence) AS jumps
                FROM one_stop.dossier_event) e
            WHERE jumps
            """
        ),
        (
            "a dossier that stands elsewhere than its history says",
            """
            SELECT d.code FROM one_stop.dossier d JOIN one_stop.dossier_event e ON e.dossier_id = d.id AND e.sequence = d.event_count
            WHERE (d.stage, d.officer_id, d.moved_at) IS DISTINCT FROM (e.to_stage, e.officer_id, e.occurred_at)
            """
        ),
        ("a code that was given twice", "SELECT code FROM one_stop.dossier GROUP BY code HAVING count(*) > 1"),
        (
            "a dossier without its owner",
            "SELECT code FROM one_stop.dossier d WHERE NOT EXISTS (SELECT FROM one_stop.dossier_party p WHERE p.dossier_id = d.id)"
        ),
        ("a key whose answer was not kept with it", "SELECT key FROM foundation.idempotency_key WHERE response IS NULL"),
        (
            "a line of history without its one entry in the audit trail",
            """
            SELECT d.code FROM one_stop.dossier d
            WHERE d.event_count <> (SELECT count(*) FROM foundation.audit_entry a WHERE a.subject_id = d.id AND a.event_name LIKE 'one\_stop.dossier\_%')
            """
        ),
        (
            "a dossier of which the messages do not tell the history in its order",
            """
            SELECT payload ->> 'code' FROM foundation.outbox_message WHERE event_name LIKE 'one\_stop.dossier\_%' GROUP BY 1
            HAVING string_agg(coalesce(payload ->> 'action', 'Receive'), ' ' ORDER BY position) <> 'Receive Assign Submit Approve Complete Return'
            """
        ),
        (
            "a message that was delivered before an earlier one of its unit",
            """
            SELECT id FROM (
                SELECT id, dispatched_at < lag(dispatched_at) OVER (PARTITION BY unit_id ORDER BY position) AS overtakes
                FROM foundation.outbox_message WHERE event_name LIKE 'one\_stop.dossier\_%') m
            WHERE overtakes
            """
        ),
    ];

    private readonly CrashSize _size = CrashSize.FromEnvironment();
    private readonly Harness _harness = new()
    {
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CAICACH_PRIVATE_ADDRESSES"] = "allow" },
    };

    private readonly HttpClient _client = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromMinutes(1) };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _harness.DisposeAsync();
    }

    [Fact]
    public async Task Writes_WhenTheProgramIsKilledAgainAndAgain_AreEachThereOnceAndWhole()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_size.Patience);
        await using var receiver = await ReceiverDouble.StartAsync();
        var database = await _harness.DatabaseAsync();
        var rights = await RightsAsync(receiver.Address);
        await using var program = new ServedProgram(database, _harness.VarFolder);
        await program.StartAsync(limit.Token);

        var acknowledged = await WorkAndKillAsync(program, rights, limit.Token);
        await DrainAsync(database, limit.Token);
        await program.KillAsync();
        Heard(receiver)
            .ShouldBe(
                acknowledged
                    .GroupBy(one => one.Code, one => one.Sequence, StringComparer.Ordinal)
                    .OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(Line)
            );

        var kept = await ReadAsync(
            database,
            "SELECT d.code || ' ' || e.sequence FROM one_stop.dossier d JOIN one_stop.dossier_event e ON e.dossier_id = d.id"
        );
        acknowledged.Count.ShouldBe(_size.Writes);
        kept.Order(StringComparer.Ordinal).ShouldBe(acknowledged.Select(one => $"{one.Code} {one.Sequence}").Order(StringComparer.Ordinal));
        foreach (var (what, sql) in Faults)
        {
            (await ReadAsync(database, sql)).ShouldBeEmpty(what);
        }

        var (code, said) = await program.RunAsync("verify", limit.Token);
        code.ShouldBe(0, said);
    }

    private async Task<List<Acknowledged>> WorkAndKillAsync(
        ServedProgram program,
        List<OfficialRights> rights,
        CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateUnbounded<Acknowledged>();
        var officials = Enumerable
            .Range(0, _size.Officials)
            .Select(i => new OfficialAtWork(program, _client, rights[i % _size.Communes], channel.Writer))
            .Select(official => official.WorkAsync(_size.DossiersEach, cancellationToken))
            .ToList();
        var acknowledged = new List<Acknowledged>();
        for (var kill = 1; kill <= _size.Kills; kill++)
        {
            while (acknowledged.Count < kill * _size.Writes / (_size.Kills + 1))
            {
                acknowledged.Add(await channel.Reader.ReadAsync(cancellationToken));
            }

            await program.KillAsync();
            await program.StartAsync(cancellationToken);
        }

        await Task.WhenAll(officials);
        channel.Writer.TryComplete();
        await foreach (var one in channel.Reader.ReadAllAsync(cancellationToken))
        {
            acknowledged.Add(one);
        }

        return acknowledged;
    }

    /// <summary>What another system heard of each dossier, in the order in which it came; what came again is left out.</summary>
    private static IEnumerable<string> Heard(ReceiverDouble receiver) =>
        receiver
            .Calls.Select(call => JsonNode.Parse(call.Body)!)
            .DistinctBy(told => told["id"]!.GetValue<string>(), StringComparer.Ordinal)
            .GroupBy(
                told => told["dossier"]!["code"]!.GetValue<string>(),
                told => told["sequence"]!.GetValue<int>(),
                StringComparer.Ordinal
            )
            .OrderBy(told => told.Key, StringComparer.Ordinal)
            .Select(Line);

    private static string Line(IGrouping<string, int> dossier) => $"{dossier.Key}: {string.Join(' ', dossier)}";

    private async Task<List<OfficialRights>> RightsAsync(Uri receiver)
    {
        var rights = new List<OfficialRights>();
        for (var i = 0; i < _size.Communes; i++)
        {
            var commune = await _harness.ACommuneAsync();
            // The program lives today, and so must the tokens.
            commune.Clock.MoveTo(TimeProvider.System.GetUtcNow());
            if (i == 0)
            {
                await (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/thu-tuc")).PostFormAsync(
                    "form[action*=Load]"
                );
            }

            await (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/webhook")).PostFormAsync(
                ("Note", "kho dữ liệu"),
                ("Address", new Uri(receiver, $"{i}").ToString())
            );
            rights.Add(
                new OfficialRights(
                    await TokenAsync(commune, Role.Receptionist),
                    await TokenAsync(commune, Role.Officer),
                    await TokenAsync(commune, Role.Leader),
                    commune.The(Role.Officer).Id,
                    "1.001193"
                )
            );
        }

        return rights;
    }

    private static async Task<string> TokenAsync(Authority commune, Role role) =>
        (
            await commune.InScopeAsync(services =>
                services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "thử", CancellationToken.None)
            )
        )
            .Value
            .Token;

    /// <summary>Waits until every message is delivered, here and to other systems; the time for which a killed sender holds one passes at once.</summary>
    private static async Task DrainAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using (
            var lapse = database.Superuser.CreateCommand("UPDATE one_stop.delivery SET leased_until = now() WHERE leased_until IS NOT NULL")
        )
        {
            await lapse.ExecuteNonQueryAsync(cancellationToken);
        }

        while (
            (
                await ReadAsync(
                    database,
                    "SELECT id FROM foundation.outbox_message WHERE dispatched_at IS NULL UNION ALL SELECT id FROM one_stop.delivery WHERE state = 1"
                )
            ).Count > 0
        )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand($"SELECT found::text FROM ({sql}) all_found (found)");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
