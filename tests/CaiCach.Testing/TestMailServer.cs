using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaiCach.Testing;

/// <summary>A mail server of the test's own on this machine (RFC 5321): says yes unless told otherwise, and keeps what it is given.</summary>
public sealed class TestMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<TestMail> _mails = new();
    private readonly Task _accepting;

    public TestMailServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, as <c>CAICACH_SMTP</c> says it.</summary>
    public Uri Address => new($"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What it was given, in order.</summary>
    public IReadOnlyList<TestMail> Mails => [.. _mails];

    /// <summary>What it says to a recipient instead of yes, e.g. <c>550 no such mail box</c>; null for yes.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(talks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var owned = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != "QUIT")
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                to = line[8..].Trim(' ', '<', '>');
                await writer.WriteLineAsync(Refusal(to) ?? "250 ok");
                continue;
            }

            if (line != "DATA")
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            _mails.Enqueue(new TestMail(to, await MessageAsync(reader)));
            await writer.WriteLineAsync("250 ok");
        }
    }

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
        {
            message.Append(part).Append('\n');
        }

        return message.ToString();
    }
}

/// <summary>One message as it came.</summary>
/// <param name="To">The address it was sent to.</param>
/// <param name="Raw">Head and body as sent.</param>
public sealed record TestMail(string To, string Raw)
{
    /// <summary>The words of a body that was sent as Base64.</summary>
    public string Body =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(Raw[(Raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("\n", "", StringComparison.Ordinal))
        );
}
