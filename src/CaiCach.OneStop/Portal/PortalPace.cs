namespace CaiCach.OneStop.Portal;

/// <summary>How long a Portal that does not answer is left alone.</summary>
internal static class PortalPace
{
    /// <summary>Before anything of the unit is tried again.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Before the same message is tried again: doubled at each attempt, up to an hour.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromTicks((long)Math.Min(LongestWait.Ticks, Quiet.Ticks * Math.Pow(2, Math.Max(0, attempts - 1))));
}
