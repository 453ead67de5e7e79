namespace CaiCach.OneStop.Domain.Queue;

/// <summary>How a unit has people wait.</summary>
internal sealed class QueueSetting
{
    private QueueSetting() { }

    public QueueSetting(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    /// <summary>Whether a time can be booked ahead.</summary>
    public bool IsBookingOpen { get; private set; }

    /// <summary>Bookings of one line in one slot; 1 to 50.</summary>
    public int SlotCapacity { get; private set; } = QueueLimits.SlotCapacityUsual;

    public DateTimeOffset ChangedAt { get; private set; }

    public uint Version { get; private set; }

    public void Change(bool isBookingOpen, int slotCapacity, DateTimeOffset now) =>
        (IsBookingOpen, SlotCapacity, ChangedAt) = (isBookingOpen, slotCapacity, now);
}
