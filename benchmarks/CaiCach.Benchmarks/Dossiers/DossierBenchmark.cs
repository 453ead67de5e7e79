using System.Globalization;
using CaiCach.Benchmarks.Load;
using Npgsql;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>
/// The one-stop shop under load: dossiers received and moved over HTTP against the bare SQL of the same writes, the public look-up against the least
/// endpoint with the one query, and the lists, each with different numbers of dossiers in the database.
/// </summary>
internal sealed class DossierBenchmark(BenchmarkDatabase database, DossierOptions options, string folder, TimeProvider clock)
{
    /// <summary>What user names of the commune end in.</summary>
    public const string UserSuffix = ".sonthuy";

    private const string ProvinceSuffix = ".hason";

    /// <summary>Whose lists grow with the dossiers.</summary>
    private static readonly string[] Rooms = ["/mot-cua", "/chi-tieu", "/y-kien"];

    public static async Task<int> RunAsync(DossierOptions options, CancellationToken cancellationToken)
    {
        if (BenchmarkDatabase.FromEnvironment("caicach_benchmark_dossiers") is not { } database)
        {
            await Console.Error.WriteLineAsync(
                "CAICACH_BENCHMARK_POSTGRES is not set: name a superuser's connection string, or start this through benchmarks/with-cluster."
            );
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("caicach-benchmark-");
        try
        {
            var figures = new List<DossierFigures>();
            foreach (var size in options.Sizes)
            {
                figures.Add(
                    await new DossierBenchmark(database, options, folder.FullName, TimeProvider.System).RunAsync(size, cancellationToken)
                );
            }

            DossierReport.Print(figures, await MachineLoad.NowAsync(cancellationToken));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
            if (!options.IsKept)
            {
                await database.DropAsync(CancellationToken.None);
            }
        }
    }

    private async Task<DossierFigures> RunAsync(int size, CancellationToken cancellationToken)
    {
        var filled = options.IsFilled ? TimeSpan.Zero : await FillAsync(size, cancellationToken);
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await using (var vacuum = owner.CreateCommand("VACUUM (ANALYZE)"))
        {
            vacuum.CommandTimeout = 0;
            await vacuum.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var host = await HostProcess.ServeAsync(database.Application, database.Owner, folder, clock, cancellationToken);
        if (options.IsListsOnly)
        {
            return new DossierFigures(size, filled, new Pair(0, 0), new Pair(0, 0), 0, await ListsAsync(host, cancellationToken));
        }

        var writes = await WritesAsync(owner, host, cancellationToken);
        await SayAsync($"writes: {writes.OverHttp:0.0} and {writes.Bare:0.0} dossiers a second");
        var (lookUp, page) = await LookUpsAsync(owner, host, cancellationToken);
        await SayAsync($"look-ups: {lookUp.OverHttp:0} and {lookUp.Bare:0} a second; as a page {page:0}");
        var lists = await ListsAsync(host, cancellationToken);
        return new DossierFigures(size, filled, writes, lookUp, page, lists);
    }

    private async Task<TimeSpan> FillAsync(int size, CancellationToken cancellationToken)
    {
        await database.MakeAsync(cancellationToken);
        await HostProcess.RunAsync(["migrate"], database, folder, cancellationToken);
        var started = clock.GetTimestamp();
        await HostProcess.RunAsync(
            ["demo", "--years", "2", "--dossiers", size.ToString(CultureInfo.InvariantCulture)],
            database,
            folder,
            cancellationToken
        );
        var took = clock.GetElapsedTime(started);
        await SayAsync($"{size:N0} dossiers in {took.TotalSeconds:0} s");
        return took;
    }

    private async Task<Pair> WritesAsync(NpgsqlDataSource owner, HostProcess host, CancellationToken cancellationToken)
    {
        var (unitId, officerId) = await FindAsync(owner, cancellationToken);
        using var officials = await OfficialsAtApi.SignInAsync(host, database, officerId, folder, cancellationToken);
        var life = new WrittenLife(owner);
        await officials.LiveAsync(code => life.KeepAsync(code, cancellationToken), cancellationToken);
        await using var application = NpgsqlDataSource.Create(database.Application);
        var bare = new BareWrites(application, life, unitId, DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).DateTime));
        async ValueTask OverHttpAsync(int number, CancellationToken token) => await officials.LiveAsync(null, token);
        async ValueTask BareAsync(int number, CancellationToken token) => await bare.LiveAsync(token);
        return await TakeTurnsAsync(options.Lives, OverHttpAsync, BareAsync, cancellationToken);
    }

    private async Task<(Pair LookUp, double Page)> LookUpsAsync(
        NpgsqlDataSource owner,
        HostProcess host,
        CancellationToken cancellationToken
    )
    {
        var codes = new List<string>();
        await using (var find = owner.CreateCommand("SELECT code FROM one_stop.dossier ORDER BY md5(id::text) LIMIT 2000"))
        {
            await using var reader = await find.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                codes.Add(reader.GetString(0));
            }
        }

        await using var least = await BareLookUp.StartAsync(database, clock, cancellationToken);
        using var client = Browser.NewClient(host.Address);
        Func<int, CancellationToken, ValueTask> Ask(HttpClient of, string path) =>
            async (number, token) =>
            {
                using var answer = await of.GetAsync(path + codes[number % codes.Count], token);
                answer.EnsureSuccessStatusCode();
            };
        var lookUp = await TakeTurnsAsync(
            options.Lookups,
            Ask(client, "/api/v1/public/dossiers/"),
            Ask(least.Client, "/"),
            cancellationToken
        );
        return (lookUp, await Throughput.OfAsync(options.Lookups, Ask(client, "/tra-cuu?ma="), cancellationToken));
    }

    private static async Task<Pair> TakeTurnsAsync(
        int times,
        Func<int, CancellationToken, ValueTask> program,
        Func<int, CancellationToken, ValueTask> bare,
        CancellationToken cancellationToken
    )
    {
        await Throughput.OfAsync(times / 4, program, cancellationToken);
        await Throughput.OfAsync(times / 4, bare, cancellationToken);
        var (overHttp, without) = (new List<double>(), new List<double>());
        for (var round = 0; round < DossierOptions.Rounds; round++)
        {
            overHttp.Add(await Throughput.OfAsync(times, program, cancellationToken));
            without.Add(await Throughput.OfAsync(times, bare, cancellationToken));
        }

        return new Pair(Throughput.Median(overHttp), Throughput.Median(without));
    }

    private async Task<IReadOnlyList<(Visit, Latency)>> ListsAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var visits = Visits
            .All.Where(visit =>
                visit.Kind == VisitKind.List
                && !visit.Who.EndsWith(Visits.Province, StringComparison.Ordinal)
                && Rooms.Any(room => visit.Path.StartsWith(room, StringComparison.Ordinal))
            )
            .Select(visit => visit with { Who = visit.Who == "kinhte" ? "vanhoa" : visit.Who })
            .Append(new Visit("/", "/", "vanhoa"))
            .Append(new Visit("/", "/", "chutich"))
            .Append(new Visit("/mot-cua", "/mot-cua", "motcua"))
            .Append(new Visit("/mot-cua", "/mot-cua?ds=All", "lanhdao" + ProvinceSuffix))
            .Append(new Visit("/mot-cua", "/mot-cua?ds=Late", "lanhdao" + ProvinceSuffix))
            .ToList();
        var results = new List<(Visit, Latency)>();
        foreach (var visit in visits)
        {
            var who = visit.Who.EndsWith(ProvinceSuffix, StringComparison.Ordinal) ? visit.Who : visit.Who + UserSuffix;
            using var browser = await Browser.SignInAsync(host.Address, who, cancellationToken);
            var took = new List<double>();
            for (var i = -10; i < options.Visits; i++)
            {
                var (milliseconds, _) = await browser.GetAsync(visit.Path, cancellationToken);
                if (i >= 0)
                {
                    took.Add(milliseconds);
                }
            }

            results.Add((visit, Latency.Of(took)));
        }

        return results;
    }

    private static async Task<(Guid UnitId, Guid OfficerId)> FindAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand("SELECT unit_id, person_id FROM organisation.account WHERE user_name = $1");
        command.Parameters.AddWithValue("vanhoa" + UserSuffix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetGuid(0), reader.GetGuid(1));
    }

    private static Task SayAsync(FormattableString text) => Console.Error.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
