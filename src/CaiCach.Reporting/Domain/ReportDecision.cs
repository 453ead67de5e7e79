namespace CaiCach.Reporting.Domain;

/// <summary>A step on the way of a report within its own unit.</summary>
internal enum DecisionKind
{
    /// <summary>Trình duyệt.</summary>
    Submitted,

    /// <summary>Rút lại.</summary>
    Withdrawn,

    /// <summary>Phê duyệt.</summary>
    Approved,

    /// <summary>Trả lại, with a comment.</summary>
    Returned,
}

/// <summary>Who decides.</summary>
/// <param name="PersonId">The person; null for the system.</param>
/// <param name="Name">The name, as it was then.</param>
internal sealed record Decider(Guid? PersonId, string Name);

/// <summary>Who submitted, approved or gave back a report, when, and the figures that were looked at; it stays as it was.</summary>
internal sealed class ReportDecision
{
    private ReportDecision() { }

    public ReportDecision(Report report, int sequence, DecisionKind kind, string? comment, Decider by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, ReportId, Sequence) = (report.UnitId, report.Id, sequence);
        (Kind, Comment) = (kind, comment);
        (ByPersonId, ByName) = (by.PersonId, by.Name);
        RecordedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit whose report it is.</summary>
    public Guid UnitId { get; private set; }

    public Guid ReportId { get; private set; }

    /// <summary>The how manieth about the report, from 1; two at once cannot both be it.</summary>
    public int Sequence { get; private set; }

    public DecisionKind Kind { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>The figures as they were then; null for a step that is not about figures.</summary>
    public IReadOnlyList<ReportFigure>? Figures { get; init; }

    public Guid? ByPersonId { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }
}
