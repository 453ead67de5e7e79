using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>Somebody has prepared a dossier at home; it waits for the desk under this code.</summary>
public sealed record SubmissionPrepared(Guid UnitId, Guid SubjectId, string Code, string ProcedureCode) : IEvent;

/// <summary>The desk looked at what was prepared at home, which is personal data.</summary>
public sealed record SubmissionRead(Guid UnitId, Guid SubjectId, string Code) : IEvent;
