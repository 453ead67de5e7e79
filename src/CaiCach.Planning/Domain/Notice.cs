namespace CaiCach.Planning.Domain;

/// <summary>A reminder of a deadline to one person; told once for each deadline and kind.</summary>
internal sealed class Notice
{
    private Notice() { }

    public Notice(Milestone milestone, Guid personId, ReminderKind kind, DateOnly dueOn, DateOnly toldOn, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = milestone.UnitId;
        TaskId = milestone.TaskId;
        MilestoneId = milestone.Id;
        PersonId = personId;
        Kind = kind;
        DueOn = dueOn;
        ToldOn = toldOn;
        RecordedAt = recordedAt;
    }

    /// <summary>That a task which a higher unit gave has no lead; it concerns no deadline, so the day it is told on stands for one.</summary>
    public static Notice OfNoLead(PlanTask task, Guid personId, DateOnly toldOn, DateTimeOffset recordedAt) =>
        new(
            task.Milestones.OrderBy(milestone => milestone.DueOn ?? DateOnly.MaxValue).First(),
            personId,
            ReminderKind.NoLead,
            toldOn,
            toldOn,
            recordedAt
        );

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid TaskId { get; private set; }

    public Guid MilestoneId { get; private set; }

    public ReminderKind Kind { get; private set; }

    /// <summary>The deadline that it tells of: the extended one where more time was granted; the day of telling where there is no lead.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly ToldOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When the digest that holds it was given to the mail server.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>The person has seen it.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <summary>It went out in a digest.</summary>
    public void Mail(DateTimeOffset at) => MailedAt ??= at;
}
