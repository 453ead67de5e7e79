namespace CaiCach.OneStop.Domain.Queue;

/// <summary>A counter (quầy) to which numbers are called.</summary>
internal sealed class QueueCounter
{
    private QueueCounter() { }

    public QueueCounter(Guid unitId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = unitId;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>1 to 99, each once in the unit.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The lines that it serves; empty for all.</summary>
    public Guid[] LineIds { get; private set; } = [];

    /// <summary>Whether numbers are called to it.</summary>
    public bool IsOpen { get; private set; }

    public uint Version { get; private set; }

    public void Describe(int number, string name, IReadOnlyList<Guid> lineIds, bool isOpen) =>
        (Number, Name, LineIds, IsOpen) = (number, name, [.. lineIds], isOpen);

    public bool Serves(Guid lineId) => LineIds.Length == 0 || LineIds.Contains(lineId);
}
