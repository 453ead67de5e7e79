namespace CaiCach.Organisation.Domain;

/// <summary>A post in a department; whoever holds it next inherits its tasks.</summary>
internal sealed class Position
{
    private Position() { }

    public Position(Guid unitId, Guid departmentId, string title, bool isHead)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        DepartmentId = departmentId;
        Title = title.Trim();
        IsHead = isHead;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DepartmentId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Whether the holder leads the department.</summary>
    public bool IsHead { get; private set; }

    public DateOnly? ValidTo { get; private set; }
}
