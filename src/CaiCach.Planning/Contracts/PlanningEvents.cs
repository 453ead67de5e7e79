using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>A scan was handed in; the job of that id reads it.</summary>
public sealed record PlanScanReceived(Guid UnitId, Guid SubjectId, string FileName) : IEvent;

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

/// <summary>Tasks or targets of a draft were added, deleted, moved, split or merged on the review page.</summary>
public sealed record PlanDraftArranged(Guid UnitId, Guid SubjectId, Guid PlanId, string Act, string Text) : IEvent;

/// <summary>A draft went out to its leads, who answer by the day.</summary>
public sealed record CommentsAsked(Guid UnitId, Guid SubjectId, DateOnly DueOn) : IEvent;

/// <summary>A lead agreed or objected to its own task of a plan out for comment.</summary>
public sealed record LeadAnswered(Guid UnitId, Guid SubjectId, Guid PlanId, bool Agrees, bool IsLate) : IEvent;

/// <summary>A lead asked for more time on a milestone.</summary>
public sealed record ExtensionAsked(Guid UnitId, Guid SubjectId, Guid MilestoneId, DateOnly Until) : IEvent;

/// <summary>A leader granted more time until a day, or refused (no day).</summary>
public sealed record ExtensionDecided(Guid UnitId, Guid SubjectId, Guid MilestoneId, DateOnly? GrantedUntil) : IEvent;

/// <summary>Someone wrote a comment on a task.</summary>
public sealed record CommentAdded(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>A task was given by a directive outside any plan.</summary>
public sealed record DirectiveGiven(Guid UnitId, Guid SubjectId, string DocumentNumber, DateOnly DueOn) : IEvent;

/// <summary>A plan was closed, with so many of its tasks unfinished.</summary>
public sealed record PlanClosed(Guid UnitId, Guid SubjectId, DateOnly ClosedOn, int UnfinishedTasks) : IEvent;

/// <summary>A task of a plan in force got another lead or another deadline; the first deadline stays on record.</summary>
public sealed record TaskRevised(Guid UnitId, Guid SubjectId, Guid? PlanId, IReadOnlyList<FieldChange> Changes) : IEvent;

/// <summary>The unfinished tasks of a plan went into a new draft.</summary>
public sealed record TasksCarriedOver(Guid UnitId, Guid SubjectId, Guid FromPlanId, int Tasks) : IEvent;

/// <summary>A higher unit gave this authority a task to carry out.</summary>
public sealed record TaskAssignedFromAbove(Guid UnitId, Guid SubjectId, Guid FromTaskId, string Giver) : IEvent;

/// <summary>A task was given to so many authorities below.</summary>
public sealed record TaskAssignedDown(Guid UnitId, Guid SubjectId, int Authorities) : IEvent;

/// <summary>A reminder letter was printed for late tasks.</summary>
public sealed record ReminderLetterPrinted(Guid UnitId, Guid SubjectId, int Tasks) : IEvent;

/// <summary>Someone made a new secret address for their calendar; the old one ended with it.</summary>
public sealed record CalendarFeedMade(Guid UnitId, Guid SubjectId) : IEvent;
