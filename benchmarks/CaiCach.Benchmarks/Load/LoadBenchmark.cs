using System.Collections.Concurrent;
using Npgsql;

namespace CaiCach.Benchmarks.Load;

/// <summary>
/// A province under load: fills a database, starts the program, signs in as several people, measures every page over HTTP, then has
/// the statements of the same pages sent again without the program.
/// </summary>
internal sealed class LoadBenchmark(BenchmarkDatabase database, LoadOptions options, string folder, TimeProvider clock)
{
    private const int WarmUp = 30;
    private const int Replays = 100;

    // The benchmark's commune stands in the middle of all.
    private const string CommuneCode = "HS.X100";
    private const string UserSuffix = ".x100";

    private static readonly TimeSpan UntilRolledBack = TimeSpan.FromMilliseconds(60);

    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        if (BenchmarkDatabase.FromEnvironment() is not { } database)
        {
            await Console.Error.WriteLineAsync(
                "CAICACH_BENCHMARK_POSTGRES is not set: name a superuser's connection string, or start this through benchmarks/with-cluster."
            );
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("caicach-benchmark-");
        try
        {
            var benchmark = new LoadBenchmark(database, options, folder.FullName, TimeProvider.System);
            await benchmark.PrepareAsync(cancellationToken);
            await benchmark.MeasureAsync(cancellationToken);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
            if (!options.Keep)
            {
                await database.DropAsync(CancellationToken.None);
            }
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (options.Keep && await database.ExistsAsync(cancellationToken))
        {
            return;
        }

        var started = clock.GetTimestamp();
        await database.MakeAsync(cancellationToken);
        await HostProcess.RunAsync(["migrate"], database, folder, cancellationToken);
        await HostProcess.RunAsync(["demo"], database, folder, cancellationToken);
        await database.FillAsync(options, clock, cancellationToken);
        await Console.Error.WriteLineAsync($"Filled in {clock.GetElapsedTime(started).TotalSeconds:0} s.");
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var load = await MachineLoad.NowAsync(cancellationToken);
        var visits = Visits
            .All.Where(visit => options.Only is null || visit.Path.Contains(options.Only, StringComparison.Ordinal))
            .ToList();
        var ids = await IdsAsync(cancellationToken);
        var pages = await OverHttpAsync(visits, ids, cancellationToken);
        var statements = await BareSqlAsync(visits, ids, cancellationToken);
        var results = visits
            .Select(visit =>
            {
                var (oneByOne, atOnce, bytes) = pages[visit];
                var sql = statements[visit];
                return new PageResult(visit, bytes / 1024d, oneByOne, atOnce, sql.Statements, sql.RoundTrips, Latency.Of(sql.Milliseconds));
            })
            .ToList();
        var forgotten = Visits.Forgotten(await File.ReadAllLinesAsync(Repository.Routes, cancellationToken));
        LoadReport.Print(
            results,
            await database.SizesAsync(cancellationToken),
            forgotten,
            load,
            await MachineLoad.NowAsync(cancellationToken)
        );
    }

    private async Task<Dictionary<Visit, (Latency OneByOne, Latency AtOnce, int Bytes)>> OverHttpAsync(
        IReadOnlyList<Visit> visits,
        IReadOnlyDictionary<string, Guid> ids,
        CancellationToken cancellationToken
    )
    {
        await using var host = await HostProcess.ServeAsync(database.Application, database.Owner, folder, clock, cancellationToken);
        using var browsers = await Browsers.SignInAsync(host.Address, visits, UserSuffix, cancellationToken);
        var results = new Dictionary<Visit, (Latency, Latency, int)>();

        // The whole program is warm before the first page is measured, as on a working day.
        foreach (var visit in visits)
        {
            for (var i = 0; i < 3; i++)
            {
                await browsers.Of(visit).GetAsync(Address(visit, ids), cancellationToken);
            }
        }

        foreach (var visit in visits)
        {
            var browser = browsers.Of(visit);
            var path = Address(visit, ids);
            for (var i = 0; i < WarmUp; i++)
            {
                await browser.GetAsync(path, cancellationToken);
            }

            var oneByOne = new List<double>(options.Requests);
            var bytes = 0;
            for (var i = 0; i < options.Requests; i++)
            {
                (var milliseconds, bytes) = await browser.GetAsync(path, cancellationToken);
                oneByOne.Add(milliseconds);
            }

            results[visit] = (Latency.Of(oneByOne), await AtOnceAsync(browser, path, cancellationToken), bytes);
            await Console.Error.WriteLineAsync($"{visit.Who} {visit.Path}: {results[visit].Item1.P95:0.0} ms");
        }

        return results;
    }

    private async Task<Latency> AtOnceAsync(Browser browser, string path, CancellationToken cancellationToken)
    {
        var took = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, options.Requests),
            new ParallelOptions { MaxDegreeOfParallelism = LoadOptions.AtOnce, CancellationToken = cancellationToken },
            async (_, token) => took.Add((await browser.GetAsync(path, token)).Milliseconds)
        );
        return Latency.Of(took);
    }

    private async Task<Dictionary<Visit, BareSql>> BareSqlAsync(
        IReadOnlyList<Visit> visits,
        IReadOnlyDictionary<string, Guid> ids,
        CancellationToken cancellationToken
    )
    {
        await using var recorder = new WireRecorder(database.Application);
        recorder.Start();
        await using var host = await HostProcess.ServeAsync(recorder.ConnectionString, database.Owner, folder, clock, cancellationToken);
        using var browsers = await Browsers.SignInAsync(host.Address, visits, UserSuffix, cancellationToken);
        var results = new Dictionary<Visit, BareSql>();
        foreach (var visit in visits)
        {
            var path = Address(visit, ids);
            await browsers.Of(visit).GetAsync(path, cancellationToken);
            await Task.Delay(UntilRolledBack, clock, cancellationToken);
            recorder.Forget();
            await browsers.Of(visit).GetAsync(path, cancellationToken);
            await Task.Delay(UntilRolledBack, clock, cancellationToken);
            var connection = recorder.ConnectionOfThePage();
            await connection.SendAgainAsync(WarmUp, cancellationToken);
            results[visit] = await connection.SendAgainAsync(Replays, cancellationToken);
        }

        return results;
    }

    private async Task<IReadOnlyDictionary<string, Guid>> IdsAsync(CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await using var find = owner.CreateCommand("SELECT id FROM organisation.unit WHERE code = $1");
        find.Parameters.AddWithValue(CommuneCode);
        var commune = (Guid)(await find.ExecuteScalarAsync(cancellationToken))!;
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, sql) in Visits.Ids)
        {
            await using var command = owner.CreateCommand(sql);
            command.Parameters.AddWithValue(commune);
            ids[name] = (Guid)(
                await command.ExecuteScalarAsync(cancellationToken) ?? throw new InvalidOperationException($"There is no {name}.")
            );
        }

        return ids;
    }

    private static string Address(Visit visit, IReadOnlyDictionary<string, Guid> ids) =>
        ids.Aggregate(visit.Path, (path, id) => path.Replace($"{{{id.Key}}}", id.Value.ToString(), StringComparison.Ordinal));
}
