using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A review of a procedure was begun.</summary>
public sealed record ReviewStarted(Guid UnitId, Guid SubjectId, string ProcedureCode) : IEvent;

/// <summary>Task and proposals of a review were written.</summary>
public sealed record ReviewWritten(Guid UnitId, Guid SubjectId, int ProposalCount) : IEvent;

/// <summary>A cost sheet of a review was kept.</summary>
/// <param name="UnitId">The unit that reviews.</param>
/// <param name="SubjectId">The review.</param>
/// <param name="IsAfter">Whether it is the sheet after the simplification.</param>
/// <param name="TotalVnd">Its sum of a year in đồng.</param>
public sealed record ReviewCosted(Guid UnitId, Guid SubjectId, bool IsAfter, decimal TotalVnd) : IEvent;

/// <summary>A review was approved, sent back, sent above or answered.</summary>
/// <param name="UnitId">The unit that reviews.</param>
/// <param name="SubjectId">The review.</param>
/// <param name="Move">What was done.</param>
/// <param name="State">Where it stands now.</param>
public sealed record ReviewMoved(Guid UnitId, Guid SubjectId, string Move, string State) : IEvent;

/// <summary>An impact assessment of a draft document was begun.</summary>
public sealed record AssessmentStarted(Guid UnitId, Guid SubjectId, string DraftName) : IEvent;

/// <summary>An impact assessment was changed.</summary>
public sealed record AssessmentWritten(Guid UnitId, Guid SubjectId, int ProcedureCount) : IEvent;

/// <summary>An impact assessment was finished.</summary>
public sealed record AssessmentFinished(Guid UnitId, Guid SubjectId, int ProcedureCount) : IEvent;
