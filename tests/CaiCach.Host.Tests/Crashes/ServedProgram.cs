using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CaiCach.Testing;

namespace CaiCach.Host.Tests.Crashes;

/// <summary><c>caicach serve</c> in a process of its own, which can be killed and started again; each start is at another port.</summary>
internal sealed class ServedProgram(TestDatabase database, string varFolder) : IAsyncDisposable
{
    private static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient _client = new(new SocketsHttpHandler());
    private Process? _process;
    private TaskCompletionSource<Uri> _up = Down();

    /// <summary>Where it answers; waits while it is down.</summary>
    public Task<Uri> AddressAsync(CancellationToken cancellationToken) => Volatile.Read(ref _up).Task.WaitAsync(cancellationToken);

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        _process = Start("serve", "--urls", address.ToString());
        while (!await IsReadyAsync(address, cancellationToken))
        {
            _process.HasExited.ShouldBeFalse("the program ended before it was ready");
            await Task.Delay(TimeBetweenLooks, cancellationToken);
        }

        _up.SetResult(address);
    }

    /// <summary>Ends it by SIGKILL, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        Volatile.Write(ref _up, Down());
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    public async Task<(int Code, string Said)> RunAsync(string verb, CancellationToken cancellationToken)
    {
        using var process = Start(verb);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output + await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _client.Dispose();
    }

    private Process Start(params string[] words)
    {
        var isServing = words[0] == "serve";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "caicach.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = !isServing,
            RedirectStandardError = !isServing,
            Environment =
            {
                ["CAICACH_DATABASE"] = database.ApplicationConnectionString,
                ["CAICACH_DATABASE_OWNER"] = database.OwnerConnectionString,
                ["CAICACH_VAR"] = varFolder,
                ["CAICACH_API_RATE"] = "1000000",
                ["CAICACH_PRIVATE_ADDRESSES"] = "allow",
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    // The clients that wait go on by themselves, not on the thread that has started the program.
    private static TaskCompletionSource<Uri> Down() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
