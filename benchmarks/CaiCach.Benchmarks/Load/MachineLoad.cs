namespace CaiCach.Benchmarks.Load;

/// <summary>What else the machine does.</summary>
internal static class MachineLoad
{
    /// <summary>The load averages of 1, 5 and 15 minutes.</summary>
    public static async Task<string> NowAsync(CancellationToken cancellationToken)
    {
        var line = await File.ReadAllTextAsync("/proc/loadavg", cancellationToken);
        return string.Join(' ', line.Split(' ').Take(3));
    }
}
