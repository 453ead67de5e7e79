namespace CaiCach.Foundation.Time;

/// <summary>A stretch of work within one day, Vietnam's time.</summary>
public sealed record WorkingSpan
{
    /// <summary>Takes both ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not end after it begins.</exception>
    public WorkingSpan(TimeOnly from, TimeOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        From = from;
        To = to;
    }

    /// <summary>When it begins.</summary>
    public TimeOnly From { get; }

    /// <summary>When it ends; work due at that very time is on time.</summary>
    public TimeOnly To { get; }

    /// <summary>How long it is.</summary>
    public TimeSpan Length => To - From;
}
