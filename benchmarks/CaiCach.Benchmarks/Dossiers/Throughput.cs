using System.Diagnostics;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>How many of something are done in a second.</summary>
internal static class Throughput
{
    /// <summary>Does it so many times, <see cref="DossierOptions.AtOnce"/> under way at once.</summary>
    /// <returns>How many a second.</returns>
    public static async Task<double> OfAsync(int times, Func<int, CancellationToken, ValueTask> work, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, times),
            new ParallelOptions { MaxDegreeOfParallelism = DossierOptions.AtOnce, CancellationToken = cancellationToken },
            work
        );
        return times / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
