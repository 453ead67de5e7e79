using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using CaiCach.Benchmarks.Load;
using Npgsql;

namespace CaiCach.Benchmarks.Figures;

/// <summary>
/// The table of all indicators over HTTP, for a commune and for its province, for a quarter that is over and for the one that runs, beside a plain
/// GROUP BY over the dossiers that counts the same quarter; with different numbers of dossiers.
/// </summary>
internal sealed class FigureBenchmark(BenchmarkDatabase database, FigureOptions options, string folder, TimeProvider clock)
{
    private const int TasksPerCommune = 20;

    // What the plain count takes at most: it is asked few times.
    private const int PlainRounds = 5;

    /// <summary>The counts of the indicators over dossiers of a quarter: what was received, what ended, what stands at its end.</summary>
    private const string Plain = """
        SELECT r.unit_id, count(*), count(*) FILTER (WHERE is_online), count(*) FILTER (WHERE is_eligible_online), count(*) FILTER (WHERE is_digitised),
               count(*) FILTER (WHERE is_reused), count(*) FILTER (WHERE is_with_fee), count(*) FILTER (WHERE is_paid_online)
        FROM one_stop.counted_dossier r WHERE r.unit_id = ANY ($1) AND r.received_at >= $2 AND r.received_at < $3 GROUP BY r.unit_id;
        SELECT r.unit_id, count(*), count(*) FILTER (WHERE is_handled), count(*) FILTER (WHERE is_on_time), count(*) FILTER (WHERE is_early),
               count(*) FILTER (WHERE is_result_digitised)
        FROM one_stop.counted_dossier r WHERE r.unit_id = ANY ($1) AND r.ended_at >= $2 AND r.ended_at < $3 GROUP BY r.unit_id;
        SELECT r.unit_id, count(*), count(*) FILTER (WHERE r.overdue_at < $3)
        FROM one_stop.counted_dossier r WHERE r.unit_id = ANY ($1) AND r.received_at < $3 AND (r.ended_at IS NULL OR r.ended_at >= $3) GROUP BY r.unit_id
        """;

    public static async Task<int> RunAsync(FigureOptions options, CancellationToken cancellationToken)
    {
        if (BenchmarkDatabase.FromEnvironment("caicach_benchmark_figures") is not { } database)
        {
            await Console.Error.WriteLineAsync(
                "CAICACH_BENCHMARK_POSTGRES is not set: name a superuser's connection string, or start this through benchmarks/with-cluster."
            );
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("caicach-benchmark-");
        var text = new StringBuilder();
        text.AppendLine("| dossiers | filled | counted | who | quarter | p50 | p95 | plain GROUP BY | ratio |")
            .AppendLine("|---:|---:|---:|---|---|---:|---:|---:|---:|");
        try
        {
            foreach (var size in options.Sizes)
            {
                var rows = await new FigureBenchmark(database, options, folder.FullName, TimeProvider.System).RunAsync(
                    size,
                    cancellationToken
                );
                text.Append(rows);
                await Console.Error.WriteAsync(rows);
            }

            var load = await MachineLoad.NowAsync(cancellationToken);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Environment.ProcessorCount} cores; load average {load} at the end.\n\n{text}"
                )
            );
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

    private async Task<string> RunAsync(int size, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).DateTime);
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        var filling = clock.GetTimestamp();
        if (!options.IsFilled)
        {
            await FillAsync(owner, size, today, cancellationToken);
        }

        var filled = clock.GetElapsedTime(filling);
        var counting = clock.GetTimestamp();
        await using var host = await HostProcess.ServeAsync(database.Application, database.Owner, folder, clock, cancellationToken);
        await WaitUntilCountedAsync(owner, cancellationToken);
        var counted = clock.GetElapsedTime(counting);
        await using (var vacuum = await owner.OpenConnectionAsync(cancellationToken))
        {
            await ExecuteAsync(vacuum, "VACUUM (ANALYZE) indicators.record_count", cancellationToken);
        }

        var (running, over) = (QuarterOf(today), QuarterOf(QuarterOf(today).From.AddDays(-1)));
        var communes = await UnitsAsync(owner, cancellationToken);
        var text = new StringBuilder();
        foreach (var (who, user, units) in new[] { ("commune", "chutich.x001", communes[..1]), ("province", "chutich.tinh", communes) })
        {
            using var client = Browser.NewClient(host.Address);
            var token = await HostProcess.RunAsync(["token", "--user", user], database, folder, cancellationToken);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
            foreach (var quarter in new[] { over, running })
            {
                var took = await LatencyAsync(client, $"/api/v1/indicators?period={quarter.Name}", cancellationToken);
                var plain = await PlainAsync(owner, units, quarter, cancellationToken);
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {size:N0} | {filled.TotalSeconds:0} s | {counted.TotalSeconds:0} s | {who} | {(quarter == over ? "over" : "running")} | {took.Median:0.0} ms | {took.P95:0.0} ms | {plain:0.0} ms | {plain / took.Median:0.0} |"
                );
            }
        }

        return text.ToString();
    }

    private async Task FillAsync(NpgsqlDataSource owner, int size, DateOnly today, CancellationToken cancellationToken)
    {
        await database.MakeAsync(cancellationToken);
        await HostProcess.RunAsync(["migrate"], database, folder, cancellationToken);
        await HostProcess.RunAsync(["demo", "--years", "1", "--dossiers", "300"], database, folder, cancellationToken);
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await ProvinceFill.RunAsync(connection, options.Communes, TasksPerCommune, today, BenchmarkDatabase.Password, cancellationToken);
        foreach (var part in Script(size, today).Split("-- next"))
        {
            await ExecuteAsync(connection, part, cancellationToken);
        }

        await ExecuteAsync(connection, "VACUUM (ANALYZE)", cancellationToken);
    }

    private async Task<Latency> LatencyAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        var took = new List<double>();
        for (var i = -10; i < options.Requests; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path, cancellationToken);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (i >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return Latency.Of(took);
    }

    private static async Task<double> PlainAsync(NpgsqlDataSource owner, Guid[] units, Quarter quarter, CancellationToken cancellationToken)
    {
        var took = new List<double>();
        for (var i = -1; i < PlainRounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var connection = await owner.OpenConnectionAsync(cancellationToken);
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
            foreach (var statement in Plain.Split(';'))
            {
                batch.BatchCommands.Add(
                    new NpgsqlBatchCommand(statement)
                    {
                        Parameters =
                        {
                            new() { Value = units },
                            new() { Value = StartOf(quarter.From) },
                            new() { Value = StartOf(quarter.Before) },
                        },
                    }
                );
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
            if (i >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return Latency.Of(took).Median;
    }

    private async Task WaitUntilCountedAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand(
            "SELECT EXISTS (SELECT FROM indicators.counted_query) AND NOT EXISTS (SELECT FROM indicators.record_change)"
        );
        while (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), clock, cancellationToken);
        }
    }

    private static async Task<Guid[]> UnitsAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand(
            "SELECT array_agg(id ORDER BY code <> 'HS.X001', id) FROM organisation.unit WHERE kind = 'Commune' AND id = authority_id"
        );
        return (Guid[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static string Script(int size, DateOnly today)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("many_dossiers.sql")!);
        return reader
            .ReadToEnd()
            .Replace("{dossiers}", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{today}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Quarter QuarterOf(DateOnly day)
    {
        var number = (day.Month + 2) / 3;
        var from = new DateOnly(day.Year, number * 3 - 2, 1);
        return new Quarter(string.Create(CultureInfo.InvariantCulture, $"{day.Year}-Q{number}"), from, from.AddMonths(3));
    }

    private static DateTime StartOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-7);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Quarter(string Name, DateOnly From, DateOnly Before);
}
