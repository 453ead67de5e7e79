using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CaiCach.Benchmarks.Load;

/// <summary>
/// Stands between the program and PostgreSQL and keeps, for each connection, what the program sends. What one page sent can then be sent
/// again, byte for byte, on the same connection while nobody else uses it: the page's bare SQL, with its own parameters and its own
/// number of round trips, without ASP.NET, EF Core and Npgsql.
/// </summary>
internal sealed class WireRecorder : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<RecordedConnection> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly NpgsqlConnectionStringBuilder _server;
    private Task? _accepting;

    /// <summary>Records what is sent to a server.</summary>
    /// <param name="connectionString">How the program would connect without it.</param>
    public WireRecorder(string connectionString) => _server = new NpgsqlConnectionStringBuilder(connectionString);

    /// <summary>How the program connects to have it recorded.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        ConnectionString = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>Forgets what was sent so far.</summary>
    public void Forget()
    {
        foreach (var connection in _connections)
        {
            connection.Forget();
        }
    }

    /// <summary>The connection on which the page of a signed-in person was read since <see cref="Forget"/>.</summary>
    public RecordedConnection ConnectionOfThePage() => _connections.Single(connection => connection.HasSent("organisation.access_of"u8));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        if (_accepting is not null)
        {
            await _accepting;
        }

        foreach (var connection in _connections)
        {
            connection.Dispose();
        }

        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var program = await _listener.AcceptSocketAsync(_stop.Token);
                _connections.Add(RecordedConnection.Begin(program, await ConnectAsync(), _stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        if (_server.Host!.StartsWith('/'))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint($"{_server.Host}/.s.PGSQL.{_server.Port}"), _stop.Token);
            return local;
        }

        var remote = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await remote.ConnectAsync(_server.Host, _server.Port, _stop.Token);
        return remote;
    }
}
