namespace CaiCach.OneStop.Domain.Queue;

/// <summary>How long and how many.</summary>
internal static class QueueLimits
{
    public const int NameMaxLength = 60;
    public const int CounterNumberMax = 99;
    public const int SlotCapacityMax = 50;
    public const int SlotCapacityUsual = 2;

    /// <summary>Lines or counters of a unit.</summary>
    public const int KeptMaxCount = 26;

    /// <summary>Tickets that wait at once; far above any commune's day.</summary>
    public const int WaitingMaxCount = 1000;

    public const int PageSize = 50;
    public const int ExportMaxCount = 100_000;

    /// <summary>What may be typed for a ticket's code, marks and spaces included.</summary>
    public const int TypedCodeMaxLength = 20;

    /// <summary>Numbers that one network address may take at one unit in a minute: many citizens share a kiosk.</summary>
    public const int TakenPerMinute = 20;
}
