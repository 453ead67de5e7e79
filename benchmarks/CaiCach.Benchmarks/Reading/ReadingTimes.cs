using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaiCach.Benchmarks.Load;

namespace CaiCach.Benchmarks.Reading;

/// <summary>How long reading takes and how much memory, each file in a process of its own, as <c>caicach import-plan</c> reads it.</summary>
internal static class ReadingTimes
{
    private const int Runs = 5;
    private const long Mebibyte = 1024 * 1024;
    private const int MostMebibytes = 512;

    public static async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("caicach-benchmark-");
        try
        {
            var table = new StringBuilder(
                "| file | pages | seconds, median of 5 | limit | memory at most, MB | limit |\n|---|---:|---:|---:|---:|---:|\n"
            );
            var load = await MachineLoad.NowAsync(cancellationToken);
            foreach (var file in await LongPlans.MakeAsync(folder.FullName, cancellationToken))
            {
                var runs = new List<(double Seconds, long Bytes)>();
                for (var i = 0; i < Runs; i++)
                {
                    runs.Add(await RunAsync(file.Path, cancellationToken));
                }

                var seconds = runs.Select(run => run.Seconds).Order().ElementAt(Runs / 2);
                var megabytes = runs.Max(run => run.Bytes) / (double)Mebibyte;
                table.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {file.Name} | {file.Pages} | {seconds:0.0} | {file.MostSeconds:0} | {megabytes:0} | {MostMebibytes} |"
                );
            }

            Console.WriteLine(table);
            Console.WriteLine(
                $"{Environment.ProcessorCount} cores; load average {load} before, {await MachineLoad.NowAsync(cancellationToken)} after."
            );
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, long Bytes)> RunAsync(string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Repository.Program, "import-plan", path, "--json"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var most = WatchAsync(process, cancellationToken);
        var json = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 && json.Contains("\"tasks\"", StringComparison.Ordinal)
            ? (seconds, await most)
            : throw new InvalidOperationException($"{path} was not read: {process.ExitCode}.");
    }

    // The peak of the program and, beside it, of the tools that it starts: pdftotext, pdftoppm, tesseract.
    private static async Task<long> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        long most = 0;
        while (!process.HasExited)
        {
            most = Math.Max(most, ProcessMemory.OfTree(process.Id));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
        }

        return most;
    }
}
