using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Runs outside programs under limits of time, memory, output and written files, and leaves none of them behind.</summary>
internal static class ToolProcess
{
    private const int ComplaintCharacters = 4000;

    // The words of the script are constant; tool and arguments reach exec as positional parameters, so nothing of theirs is interpreted.
    private const string Script = "ulimit -c 0; ulimit -v \"$1\"; ulimit -f \"$2\"; ulimit -t \"$3\"; shift 3; exec \"$@\"";

    public static bool IsInstalled(string tool) => PathOf(tool) is not null;

    public static async Task<ToolRun> RunAsync(ToolCommand command, CancellationToken cancellation)
    {
        if (PathOf(command.Tool) is not { } path)
        {
            return new ToolRun(ToolEnd.Missing, -1, [], "");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(command.TimeLimit);
        using var process = new Process { StartInfo = StartOf(command, path) };
        process.Start();
        var complaints = ComplaintsAsync(process, limit.Token);
        var feeding = FeedAsync(process, command.Input, limit.Token);
        try
        {
            var output = await OutputAsync(process, command.OutputBytes, limit.Token);
            if (output is null)
            {
                return new ToolRun(ToolEnd.TooMuchOutput, -1, [], "");
            }

            await feeding;
            var said = await complaints;
            await process.WaitForExitAsync(limit.Token);
            return new ToolRun(ToolEnd.Exited, process.ExitCode, output, said);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ToolRun(ToolEnd.TimedOut, -1, [], "");
        }
        finally
        {
            await StopAsync(process);
            await limit.CancelAsync();
            // Both end with the program; what they had to say was said above.
            await Task.WhenAll(complaints, feeding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ProcessStartInfo StartOf(ToolCommand command, string path)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        string[] limits =
        [
            (command.MemoryBytes / 1024).ToString(CultureInfo.InvariantCulture),
            (command.FileBytes / 512).ToString(CultureInfo.InvariantCulture),
            Math.Ceiling(command.TimeLimit.TotalSeconds + 1).ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in (string[])["-c", Script, "sh", .. limits, path, .. command.Arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var training = start.Environment.TryGetValue("TESSDATA_PREFIX", out var prefix) ? prefix : null;
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (training is not null)
        {
            start.Environment["TESSDATA_PREFIX"] = training;
        }

        return start;
    }

    private static async Task<byte[]?> OutputAsync(Process process, long most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        var stream = process.StandardOutput.BaseStream;
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0; )
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    private static async Task<string> ComplaintsAsync(Process process, CancellationToken cancellation)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await process.StandardError.ReadAsync(buffer, cancellation)) > 0; )
        {
            kept.Append(buffer, 0, Math.Min(read, ComplaintCharacters - kept.Length));
        }

        return kept.ToString();
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program closed its end before reading all; its exit code and complaints tell why.
        }
    }

    private static async Task StopAsync(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static string? PathOf(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
}
