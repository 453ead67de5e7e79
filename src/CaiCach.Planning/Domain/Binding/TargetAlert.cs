namespace CaiCach.Planning.Domain.Binding;

/// <summary>That a target slipped, told to one person.</summary>
internal sealed class TargetAlert
{
    private TargetAlert() { }

    public TargetAlert(Target target, Guid personId, TargetStanding standing, DateOnly toldOn, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = target.UnitId;
        TargetId = target.Id;
        PersonId = personId;
        Standing = standing;
        ToldOn = toldOn;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TargetId { get; private set; }

    public Guid PersonId { get; private set; }

    public TargetStanding Standing { get; private set; }

    public DateOnly ToldOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The person has seen it.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
