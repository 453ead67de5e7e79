using System.Buffers.Binary;
using System.Diagnostics;
using System.Net.Sockets;

namespace CaiCach.Benchmarks.Load;

/// <summary>What a page costs in bare SQL.</summary>
/// <param name="Statements">Statements sent.</param>
/// <param name="RoundTrips">How often the program waited for an answer.</param>
/// <param name="Milliseconds">How long each time it was sent again took.</param>
internal sealed record BareSql(int Statements, int RoundTrips, IReadOnlyList<double> Milliseconds);

/// <summary>One connection of the program to PostgreSQL, passed on and kept.</summary>
internal sealed class RecordedConnection : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private readonly Socket _program;
    private readonly Socket _server;
    private readonly Lock _gate = new();
    private readonly List<MemoryStream> _sent = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _serverSpoke = true;
    private ReadyCounter? _replay;

    private RecordedConnection(Socket program, Socket server)
    {
        _program = program;
        _program.NoDelay = true;
        _server = server;
    }

    /// <summary>Passes on what both say until one of them leaves.</summary>
    public static RecordedConnection Begin(Socket program, Socket server, CancellationToken cancellationToken)
    {
        var connection = new RecordedConnection(program, server);
        _ = connection.PassOnQuestionsAsync(cancellationToken);
        _ = connection.PassOnAnswersAsync(cancellationToken);
        return connection;
    }

    public void Forget()
    {
        lock (_gate)
        {
            _sent.Clear();
            _serverSpoke = true;
        }
    }

    public bool HasSent(ReadOnlySpan<byte> text)
    {
        foreach (var part in Sent())
        {
            if (part.AsSpan().IndexOf(text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sends what was sent since <see cref="Forget"/> so many times again; nobody else may use the connection meanwhile.</summary>
    public async Task<BareSql> SendAgainAsync(int times, CancellationToken cancellationToken)
    {
        // A worker of the program that takes the connection from the pool meanwhile has to wait.
        await _turn.WaitAsync(cancellationToken);
        var parts = Sent();
        var took = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var part in parts)
            {
                var counter = new ReadyCounter(Messages(part).Count(type => type is 'S' or 'Q'));
                _replay = counter;
                await _server.SendAsync(part, cancellationToken);
                await counter.Done.WaitAsync(cancellationToken);
            }

            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        _replay = null;
        _turn.Release();
        return new BareSql(parts.Sum(part => Messages(part).Count(type => type is 'E' or 'Q')), parts.Count, took);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _program.Dispose();
        _server.Dispose();
        _turn.Dispose();
    }

    private List<byte[]> Sent()
    {
        lock (_gate)
        {
            return [.. _sent.Select(part => part.ToArray())];
        }
    }

    private static IEnumerable<char> Messages(byte[] part)
    {
        for (var at = 0; at + 5 <= part.Length; at += 1 + BinaryPrimitives.ReadInt32BigEndian(part.AsSpan(at + 1)))
        {
            yield return (char)part[at];
        }
    }

    private async Task PassOnQuestionsAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await _program.ReceiveAsync(buffer, cancellationToken) is > 0 and var count)
            {
                await _turn.WaitAsync(cancellationToken);
                _turn.Release();
                Keep(buffer.AsSpan(0, count));
                await _server.SendAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The program has ended.
        }

        _server.Dispose();
    }

    private async Task PassOnAnswersAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await _server.ReceiveAsync(buffer, cancellationToken) is > 0 and var count)
            {
                if (_replay is { } replay)
                {
                    replay.Take(buffer.AsSpan(0, count));
                    continue;
                }

                lock (_gate)
                {
                    _serverSpoke = true;
                }

                await _program.SendAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The program has ended.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_serverSpoke || _sent.Count == 0)
            {
                _sent.Add(new MemoryStream());
                _serverSpoke = false;
            }

            _sent[^1].Write(bytes);
        }
    }
}
