using System.Diagnostics;
using System.Globalization;

namespace CaiCach.Foundation.Tests.Attachments;

/// <summary>A local S3 server with one bucket, for one test or one test class (tests/tools: s3rver).</summary>
public sealed class S3Server : IAsyncLifetime
{
    internal const string Bucket = "attachments";
    internal const string Key = "S3RVER";

    private const string Listening = "S3rver listening on ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3");
    private Process? _process;
    private Task _log = Task.CompletedTask;

    internal string Endpoint { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(RepositoryData.Root, "tests", "tools", "node_modules", "s3rver", "bin", "s3rver.js");
        File.Exists(script).ShouldBeTrue("run `npm ci` in tests/tools, as ./test does");
        _process = Process.Start(
            new ProcessStartInfo("node", [script, "-d", _folder.FullName, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", Bucket])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(patience.Token);
        } while (line?.StartsWith(Listening, StringComparison.Ordinal) is false);

        Endpoint = string.Create(CultureInfo.InvariantCulture, $"http://{line.ShouldNotBeNull()[Listening.Length..]}");
        _log = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            await _log;
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The file in which the server keeps an object's bytes.</summary>
    internal string ObjectPath(string hash) => Path.Combine(_folder.FullName, Bucket, hash[..2], hash[2..4], $"{hash}._S3rver_object");
}
