namespace CaiCach.Benchmarks.Reading;

/// <summary>How long reading takes and how much memory.</summary>
internal static class ReadingTimes
{
    public static Task<int> PrintAsync(CancellationToken cancellationToken) => Task.FromResult(0);
}
