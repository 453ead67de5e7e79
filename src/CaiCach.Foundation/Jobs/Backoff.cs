namespace CaiCach.Foundation.Jobs;

/// <summary>How long failed work waits: the first time, then twice as long each time, up to a longest.</summary>
/// <param name="First">After the first failure.</param>
/// <param name="Longest">Never longer.</param>
internal sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    private const int ReasonMaxLength = 2000;

    /// <summary>When the next attempt is due after this one (1 is the first) has failed.</summary>
    public DateTimeOffset After(int attempt, DateTimeOffset now) =>
        now + TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, Math.Max(0, attempt - 1))));

    /// <summary>What is kept of an exception beside the work, for the administrator; the log has all of it.</summary>
    public static string Describe(Exception exception)
    {
        var reason = $"{exception.GetType().Name}: {exception.Message}";
        return reason.Length <= ReasonMaxLength ? reason : reason[..ReasonMaxLength];
    }
}
