using System.Text.Json;
using CaiCach.Benchmarks.Load;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Data;

/// <summary>
/// Opens every list on a filled province and reads how PostgreSQL runs the queries that the page sent: as the restricted role, with the
/// person's scope, after statistics were gathered.
/// </summary>
public sealed class QueryPlanTests
{
    private const string Rule = "A list reads a table that grows through an index; PostgreSQL read all of it for";
    private const int Communes = 40;
    private const int TasksPerCommune = 250;
    private const string CommuneCode = "HS.X020";
    private const string UserSuffix = ".x020";

    private static readonly HashSet<string> Growing =
    [
        "plan",
        "plan_source",
        "plan_task",
        "milestone",
        "progress_entry",
        "evidence",
        "extension",
        "task_comment",
        "target",
        "target_value",
        "directive",
        "notice",
        "report",
        "dossier",
        "dossier_party",
        "dossier_component",
        "dossier_fee",
        "dossier_event",
        "rating",
        "audit_entry",
        "attachment",
        "account_session",
        "outbox_message",
    ];

    [Fact]
    public async Task Lists_WhenTheProvinceIsFull_ReadGrowingTablesThroughIndexes()
    {
        await using var harness = new Harness();
        await FillAsync(harness);
        var ids = await IdsAsync(harness);
        var province = await ScopeAsync(harness, "HS");
        var commune = await ScopeAsync(harness, CommuneCode);
        var offenders = new List<string>();
        var read = 0;
        foreach (var visit in Visits.All.Where(visit => visit.Kind is not VisitKind.Document))
        {
            var isProvince = visit.Who.EndsWith(Visits.Province, StringComparison.Ordinal);
            using var sent = new SentQueries(await harness.DatabaseAsync());
            var browser = await SignInAsync(harness, isProvince ? visit.Who : visit.Who + UserSuffix);
            sent.Forget();
            var path = ids.Aggregate(
                visit.Path,
                (path, id) => path.Replace($"{{{id.Key}}}", id.Value.ToString(), StringComparison.Ordinal)
            );
            (await browser.GetAsync(path)).Status.ShouldBe(System.Net.HttpStatusCode.OK, path);
            foreach (var query in sent.All)
            {
                read++;
                var scanned = await ScannedAsync(harness, isProvince ? province : commune, query);
                offenders.AddRange(scanned.Select(table => $"{visit.Who} {visit.Path}: {table}\n{query.CommandText}"));
            }
        }

        read.ShouldBeGreaterThan(100);
        offenders.ShouldBeEmpty(Rule);
    }

    [Fact]
    public async Task Scanned_WhenNoIndexFits_FindsTheTable()
    {
        var harness = await Harness.CurrentAsync();
        using var query = new NpgsqlCommand("SELECT count(*) FROM planning.plan_task WHERE goal = @goal")
        {
            Parameters = { new("goal", "x") },
        };

        (await ScannedAsync(harness, [Guid.CreateVersion7()], query)).ShouldBe(["plan_task"]);
    }

    private static async Task FillAsync(Harness harness)
    {
        var accounts = await harness.InScopeAsync(
            [],
            services => services.GetRequiredService<IOrganisationDemo>().MakeAsync(TestContext.Current.CancellationToken)
        );
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.docx"))
        {
            var unit = accounts.First(account => account.Roles.Contains(Role.Coordinator)).UnitId;
            await harness.InScopeAsync(
                [unit],
                async services =>
                {
                    await using var content = File.OpenRead(file);
                    var imported = await services
                        .GetRequiredService<IPlanImport>()
                        .ImportAsync(unit, Path.GetFileName(file), content, TestContext.Current.CancellationToken);
                    imported.Errors.ShouldBeEmpty();
                }
            );
        }

        await harness.AsOwnerAsync(connection =>
            ProvinceFill.RunAsync(
                connection,
                Communes,
                TasksPerCommune,
                harness.Clock.Today,
                Given.Password,
                TestContext.Current.CancellationToken
            )
        );
    }

    private static async Task<TestUser> SignInAsync(Harness harness, string userName)
    {
        var visitor = await harness.AVisitorAsync();
        await (await visitor.GetAsync("/dang-nhap")).PostFormAsync(("UserName", userName), ("Password", Given.Password));
        return visitor;
    }

    private static async Task<Dictionary<string, Guid>> IdsAsync(Harness harness)
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await harness.AsOwnerAsync(async connection =>
        {
            var commune = await OneAsync(connection, "SELECT id FROM organisation.unit WHERE code = $1", CommuneCode);
            foreach (var (name, sql) in Visits.Ids)
            {
                ids[name] = await OneAsync(connection, sql, commune);
            }
        });
        return ids;
    }

    private static async Task<Guid[]> ScopeAsync(Harness harness, string code)
    {
        Guid[] scope = [];
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT organisation.reach(ARRAY[id]) FROM organisation.unit WHERE code = $1",
                connection
            )
            {
                Parameters = { new() { Value = code } },
            };
            scope = (Guid[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        });
        return scope;
    }

    private static async Task<Guid> OneAsync(NpgsqlConnection connection, string sql, object value)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return (Guid)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull(sql);
    }

    /// <summary>
    /// The growing tables that PostgreSQL would read as a whole for a query, whichever way it goes. A table of a few pages is read as a
    /// whole because that is quicker, and so is one that is joined with most of another, or that an index brings in the order of a join; what
    /// counts is whether an index would serve when it has grown. So no table is read row by row nor sorted or hashed for a join as long as an
    /// index fits, and what is left must be so again where indexes give no order.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ScannedAsync(Harness harness, Guid[] scope, NpgsqlCommand query)
    {
        const string joins = "SET LOCAL enable_seqscan = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = off";
        const string order = "; SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off";
        var inOrder = await ScannedAsync(harness, scope, query, joins);
        return inOrder.Count == 0
            ? inOrder
            : [.. inOrder.Intersect(await ScannedAsync(harness, scope, query, joins + order), StringComparer.Ordinal)];
    }

    private static Task<IReadOnlyList<string>> ScannedAsync(Harness harness, Guid[] scope, NpgsqlCommand query, string settings) =>
        harness.InScopeAsync<IReadOnlyList<string>>(
            scope,
            async services =>
            {
                var connection = services.GetRequiredService<UnitOfWork>().Connection;
                await using var grown = new NpgsqlCommand(settings, connection);
                await grown.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                await using var explain = new NpgsqlCommand("EXPLAIN (FORMAT JSON) " + query.CommandText, connection);
                foreach (NpgsqlParameter parameter in query.Parameters)
                {
                    explain.Parameters.Add(parameter.Clone());
                }

                var plan = (string)(await explain.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
                return
                [
                    .. ReadWhole(JsonDocument.Parse(plan).RootElement[0].GetProperty("Plan"))
                        .Where(Growing.Contains)
                        .Distinct(StringComparer.Ordinal),
                ];
            }
        );

    // Row by row, or an index from end to end because none begins with what is asked for.
    private static IEnumerable<string> ReadWhole(JsonElement node)
    {
        if (node.TryGetProperty("One-Time Filter", out var never) && never.GetString() == "false")
        {
            yield break;
        }

        var below = node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().ToList() : [];
        if (node.TryGetProperty("Relation Name", out var table) && !HasCondition(node) && !below.Exists(HasCondition))
        {
            yield return table.GetString()!;
        }

        foreach (var name in below.SelectMany(ReadWhole))
        {
            yield return name;
        }
    }

    private static bool HasCondition(JsonElement node) =>
        node.TryGetProperty("Index Cond", out _)
        || (
            node.TryGetProperty("Plans", out var below)
            && node.GetProperty("Node Type").GetString()!.StartsWith("Bitmap", StringComparison.Ordinal)
            && below.EnumerateArray().All(HasCondition)
        );
}
