namespace CaiCach.Planning.Domain;

/// <summary>A value entered by hand for one measure of a target; corrections are new rows.</summary>
internal sealed class TargetValue
{
    private TargetValue() { }

    public TargetValue(Target target, int measure, decimal value, DateOnly occurredOn, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = target.UnitId;
        TargetId = target.Id;
        Measure = measure;
        Value = value;
        OccurredOn = occurredOn;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>Which threshold of the target, from 0.</summary>
    public int Measure { get; private set; }

    public decimal Value { get; private set; }

    /// <summary>The day that the value is as of.</summary>
    public DateOnly OccurredOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedBy { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public string? Note { get; private set; }

    public Guid? AttachmentId { get; private set; }

    /// <summary>Who entered it, on what evidence.</summary>
    public void Sign(Guid? personId, string personName, string? note, Guid? attachmentId)
    {
        RecordedBy = personId;
        RecordedByName = personName;
        Note = note;
        AttachmentId = attachmentId;
    }
}
