using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>A document was read and saved as a draft plan.</summary>
public sealed record PlanImported(Guid UnitId, Guid SubjectId, string FileName, int Targets, int Tasks) : IEvent;

/// <summary>A draft's task, target or head was changed on the review page; the changed fields with their old and new values.</summary>
public sealed record PlanDraftChanged(Guid UnitId, Guid SubjectId, Guid PlanId, IReadOnlyList<FieldChange> Changes) : IEvent;

/// <summary>One field before and after.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Before">Its value before, as text.</param>
/// <param name="After">Its value after, as text.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A leader approved the plan.</summary>
public sealed record PlanApproved(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>The plan was issued: its tasks run from now on.</summary>
public sealed record PlanIssued(Guid UnitId, Guid SubjectId, string Number, DateOnly IssuedOn, int Tasks) : IEvent;

/// <summary>Someone reported progress on a task, or handed a deliverable in.</summary>
public sealed record ProgressReported(
    Guid UnitId,
    Guid SubjectId,
    Guid? MilestoneId,
    int PercentBefore,
    int PercentAfter,
    DateOnly OccurredOn,
    bool IsSubmission,
    int EvidenceCount
) : IEvent;

/// <summary>A leader confirmed what was handed in.</summary>
public sealed record SubmissionConfirmed(Guid UnitId, Guid SubjectId, DateOnly? FinishedOn, bool IsFinishedLate) : IEvent;

/// <summary>A leader sent back what was handed in, with the reason.</summary>
public sealed record SubmissionReturned(Guid UnitId, Guid SubjectId) : IEvent;
