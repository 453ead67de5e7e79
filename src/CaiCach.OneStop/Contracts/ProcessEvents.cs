using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A draft of an internal process was begun.</summary>
public sealed record ProcessDrafted(Guid UnitId, Guid SubjectId, string ProcedureCode) : IEvent;

/// <summary>A draft of an internal process was thrown away.</summary>
public sealed record ProcessDraftDropped(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>The table of a draft was changed.</summary>
public sealed record ProcessArranged(Guid UnitId, Guid SubjectId, int StepCount) : IEvent;

/// <summary>The decision that approves an internal process was recorded.</summary>
public sealed record ProcessApproved(Guid UnitId, Guid SubjectId, string DecisionNumber, DateOnly EffectiveFrom) : IEvent;

/// <summary>An internal process ends for new dossiers.</summary>
public sealed record ProcessEnded(Guid UnitId, Guid SubjectId, DateOnly LastDay) : IEvent;

/// <summary>A unit said whom it proposes for the steps of a process.</summary>
public sealed record ProcessStaffed(Guid UnitId, Guid SubjectId, int StepCount) : IEvent;
