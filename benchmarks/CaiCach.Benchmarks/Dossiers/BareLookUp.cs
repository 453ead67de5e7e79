using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CaiCach.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>The least that can answer a look-up: one endpoint with the one query, in a process of its own.</summary>
internal sealed class BareLookUp : IAsyncDisposable
{
    /// <summary>What this program is called with to serve it.</summary>
    public const string Verb = "bare-look-up";

    private readonly Process _process;

    private BareLookUp(Process process, HttpClient client) => (_process, Client) = (process, client);

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> ServeAsync(string address, string connectionString, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.MapGet("/", () => Results.Ok());
        app.MapGet(
            "/{code}",
            async (string code, CancellationToken gone) =>
            {
                await using var command = dataSource.CreateCommand(
                    "SELECT code, procedure_name, status, received_at, due_at, ended_at, returned_at FROM one_stop.look_up($1)"
                );
                command.Parameters.Add(new NpgsqlParameter { Value = code });
                await using var reader = await command.ExecuteReaderAsync(gone);
                return await reader.ReadAsync(gone)
                    ? Results.Ok(
                        new
                        {
                            code = reader.GetString(0),
                            procedureName = reader.GetString(1),
                            status = reader.GetInt16(2),
                            receivedAt = reader[3] as DateTime?,
                            dueAt = reader[4] as DateTime?,
                            endedAt = reader[5] as DateTime?,
                            returnedAt = reader[6] as DateTime?,
                        }
                    )
                    : Results.NotFound();
            }
        );
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>Starts it; returns when it answers.</summary>
    public static async Task<BareLookUp> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        string[] arguments = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
            ? [typeof(BareLookUp).Assembly.Location]
            : [];
        foreach (var argument in (string[])[.. arguments, Verb, address.ToString().TrimEnd('/'), database.Application])
        {
            start.ArgumentList.Add(argument);
        }

        var bare = new BareLookUp(Process.Start(start)!, Browser.NewClient(address));
        while (!await bare.AnswersAsync(cancellationToken))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
        }

        return bare;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync("/", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
