using System.Net;
using System.Net.Sockets;
using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>Uploads of 500 MB over the wire (memory has no limit of size): refused in words, not read whole, nothing left behind.</summary>
public sealed class LargeUploadTests(OwnGround ground) : IClassFixture<OwnGround>
{
    private const long Size = 500L * 1024 * 1024;

    /// <summary>More than the largest page takes, with what stands in the sockets' buffers.</summary>
    private const long ReadAtMost = 100L * 1024 * 1024;

    [Theory]
    [InlineData("/mot-cua/ho-so/{code}/so-hoa", false)]
    [InlineData("/mot-cua/ho-so/{code}/so-hoa", true)]
    [InlineData("/mot-cua/nhap-ho-so", false)]
    [InlineData("/mot-cua/nhap-ho-so", true)]
    [InlineData("/mot-cua/tiep-nhan-nhieu", false)]
    [InlineData("/mot-cua/tiep-nhan-nhieu", true)]
    [InlineData("/nop-ho-so/{procedure}/cau/papertk", false)]
    [InlineData("/nop-ho-so/{procedure}/cau/papertk", true)]
    public async Task Upload_OfHalfAGigabyte_IsRefusedInWordsAndLeavesNothing(string path, bool isChunked)
    {
        var commune = await ground.Harness.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var code = await commune.ADossierOfAsync(procedure);
        var cookie = await commune.SessionCookieAsync(commune.The(Role.Receptionist));
        var address = path.Replace("{code}", code, StringComparison.Ordinal).Replace("{procedure}", procedure, StringComparison.Ordinal);

        var (answer, sent) = await SendAsync(address, cookie, isChunked);

        answer.ShouldContain("302 Found");
        answer.ShouldContain("/loi/413");
        sent.ShouldBeLessThan(ReadAtMost);
        (await (await commune.AVisitorAsync()).GetAsync("/loi/413"))
            .ShouldHaveStatus(HttpStatusCode.RequestEntityTooLarge)
            .ShouldSay("Tệp quá lớn");
        (await KeptAsync(commune)).ShouldBe(0);
        // The answer may be here before the server has closed what it had set aside.
        SpinWait
            .SpinUntil(() => !IsSetAside(), TimeSpan.FromSeconds(20))
            .ShouldBeTrue("a large part of it still lies in the temporary folder");
    }

    /// <summary>Sends zeros until all are sent, or an answer is there.</summary>
    private async Task<(string Answer, long Sent)> SendAsync(string path, Cookie cookie, bool isChunked)
    {
        var server = await ground.Harness.AddressAsync();
        var begin =
            "--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"u8.ToArray();
        var length = isChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {begin.Length + Size}";
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        var answer = ReadHeadAsync(stream);
        var head =
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookie.Name}={cookie.Value}\r\n"
            + $"Content-Type: multipart/form-data; boundary=x\r\n{length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(Framed(begin, isChunked));
        var (part, sent) = (Framed(new byte[64 * 1024], isChunked), 0L);
        try
        {
            while (sent < Size && !answer.IsCompleted)
            {
                await stream.WriteAsync(part);
                sent += part.Length;
            }
        }
        catch (IOException)
        {
            // The server reads no more; what it answered is there to be read.
        }

        return (await answer, sent);
    }

    private static byte[] Framed(byte[] bytes, bool isChunked) =>
        isChunked ? [.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8] : bytes;

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var (bytes, read) = (new byte[8 * 1024], 0);
        while (!Encoding.ASCII.GetString(bytes, 0, read).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(bytes.AsMemory(read));
            if (count == 0)
            {
                break;
            }

            read += count;
        }

        return Encoding.ASCII.GetString(bytes, 0, read);
    }

    private static bool IsSetAside() =>
        new DirectoryInfo(Path.GetTempPath())
            .EnumerateFiles("ASPNETCORE_*.tmp")
            .Any(file => file is { Exists: true, Length: > 10_000_000 });

    private static Task<int> KeptAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return await database.PaperScans.CountAsync()
                + await database.Imports.CountAsync()
                + await database.ReceptionBatches.CountAsync()
                + await database.SubmissionFiles.CountAsync()
                + await database.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM foundation.attachment").SingleAsync();
        });
}
