namespace CaiCach.Planning.Domain;

/// <summary>What a line of a task's progress is.</summary>
internal enum ProgressKind
{
    /// <summary>Báo tiến độ.</summary>
    Progress,

    /// <summary>Nộp kết quả: hands a milestone in.</summary>
    Submission,

    /// <summary>Xác nhận by a leader.</summary>
    Confirmation,

    /// <summary>Trả lại by a leader, with the reason.</summary>
    Return,
}

/// <summary>What a person reports.</summary>
/// <param name="PercentComplete">0 to 100.</param>
/// <param name="OccurredOn">The day it was done.</param>
/// <param name="RecordedAt">When it is recorded.</param>
/// <param name="PersonName">Who reports.</param>
/// <param name="HasEvidence">Whether evidence comes with it.</param>
internal sealed record ProgressReport(
    int PercentComplete,
    DateOnly OccurredOn,
    DateTimeOffset RecordedAt,
    string PersonName,
    bool HasEvidence
);

/// <summary>One line of a task's progress; appended, never changed.</summary>
internal sealed class ProgressEntry
{
    private ProgressEntry() { }

    public ProgressEntry(PlanTask task, Guid? milestoneId, ProgressKind kind, ProgressReport report, string words, Guid? personId)
    {
        Id = Guid.CreateVersion7(report.RecordedAt);
        UnitId = task.UnitId;
        TaskId = task.Id;
        MilestoneId = milestoneId;
        Kind = kind;
        PercentComplete = report.PercentComplete;
        OccurredOn = report.OccurredOn;
        RecordedAt = report.RecordedAt;
        PersonId = personId;
        PersonName = report.PersonName;
        Words = words;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TaskId { get; private set; }

    public Guid? MilestoneId { get; private set; }

    public int PercentComplete { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly OccurredOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public ProgressKind Kind { get; private set; }
}
