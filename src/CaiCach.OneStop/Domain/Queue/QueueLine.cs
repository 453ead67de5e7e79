namespace CaiCach.OneStop.Domain.Queue;

/// <summary>What people wait for, e.g. Hộ tịch: a line with a letter of its own.</summary>
internal sealed class QueueLine
{
    private QueueLine() { }

    public QueueLine(Guid unitId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = unitId;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Before each number; A to Z, one line of the unit each.</summary>
    public string Letter { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Whether numbers are given.</summary>
    public bool IsOpen { get; private set; }

    public uint Version { get; private set; }

    public static bool IsLetter(string text) => text is [>= 'A' and <= 'Z'];

    public void Describe(string letter, string name, bool isOpen) => (Letter, Name, IsOpen) = (letter, name, isOpen);
}
