namespace CaiCach.Benchmarks.Load;

/// <summary>Milliseconds of many requests.</summary>
/// <param name="Median">Half were faster.</param>
/// <param name="P95">Nineteen of twenty were faster.</param>
internal sealed record Latency(double Median, double P95)
{
    public static Latency Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Latency(At(sorted, 0.5), At(sorted, 0.95));
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
