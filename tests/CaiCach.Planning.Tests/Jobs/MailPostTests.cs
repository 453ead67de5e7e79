using System.Net;
using System.Net.Sockets;
using System.Text;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Notices;
using CaiCach.Planning.Jobs;

namespace CaiCach.Planning.Tests.Jobs;

public sealed class MailPostTests
{
    [Fact]
    public async Task Send_WhenTheServerTakesIt_ThenTheDigestArrivesWhole()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var received = ReceiveAsync(server, TestContext.Current.CancellationToken);
        var line = ReminderWords.Of(ReminderKind.Late, new DateOnly(2026, 6, 30)) + ": Rà soát thủ tục";

        await new MailPost(new MailSettings(new Uri($"smtp://127.0.0.1:{port}"), "caicach@example.vn")).SendAsync(
            "canbo@example.vn",
            ReminderWords.Subject(1, 0),
            ReminderWords.Body([line]),
            TestContext.Current.CancellationToken
        );

        var message = await received;
        message.ShouldContain("canbo@example.vn");
        var body = message[(message.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("\n", "", StringComparison.Ordinal);
        Encoding.UTF8.GetString(Convert.FromBase64String(body)).ShouldContain("- Quá hạn từ 30/06/2026: Rà soát thủ tục");
    }

    /// <summary>One message as an SMTP server gets it (RFC 5321): says yes to everything.</summary>
    private static async Task<string> ReceiveAsync(TcpListener server, CancellationToken cancellationToken)
    {
        using var client = await server.AcceptTcpClientAsync(cancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != "QUIT")
        {
            if (line != "DATA")
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            while (await reader.ReadLineAsync(cancellationToken) is { } part && part != ".")
            {
                message.Append(part).Append('\n');
            }

            await writer.WriteLineAsync("250 ok");
            return message.ToString();
        }

        return message.ToString();
    }
}
