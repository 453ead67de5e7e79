namespace CaiCach.Planning.Domain;

/// <summary>One line of the talk about a task; appended, never changed.</summary>
internal sealed class TaskComment
{
    private TaskComment() { }

    public TaskComment(PlanTask task, string text, Guid? personId, string personName, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = task.UnitId;
        TaskId = task.Id;
        Text = text.Trim();
        PersonId = personId;
        PersonName = personName;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TaskId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }
}
