namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>Whether a way answers; kept by <see cref="Data.DeliveryQueue"/>.</summary>
internal sealed class DeliveryLine
{
    private DeliveryLine() { }

    public Guid UnitId { get; private set; }

    public string Way { get; private set; } = "";

    /// <summary>Since when nothing was taken; null while it answers.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When a webhook that failed for too long was left alone; it waits for a person.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Why it was not taken the last time.</summary>
    public string? Reason { get; private set; }
}
