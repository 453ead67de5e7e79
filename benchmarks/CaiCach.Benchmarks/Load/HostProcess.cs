using System.Diagnostics;
using System.Net;

namespace CaiCach.Benchmarks.Load;

/// <summary>The program in a process of its own: Kestrel, the restricted role, row-level security on.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> arguments,
        BenchmarkDatabase database,
        string folder,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(arguments, database.Application, database.Owner, folder);
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"caicach {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>Serves until it is disposed of; returns when it is ready.</summary>
    public static async Task<HostProcess> ServeAsync(
        string application,
        string owner,
        string folder,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start(["serve", "--urls", address.ToString()], application, owner, folder);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var host = new HostProcess(process, address);
        await host.WaitUntilReadyAsync(clock, cancellationToken);
        return host;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static Process Start(IReadOnlyList<string> arguments, string application, string owner, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["CAICACH_DATABASE"] = application,
                ["CAICACH_DATABASE_OWNER"] = owner,
                ["CAICACH_VAR"] = folder,
                ["CAICACH_API_RATE"] = "1000000",
                ["CAICACH_PUBLIC_RATE"] = "1000000",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = Browser.NewClient(Address);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", either.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, either.Token);
        }
    }
}
