using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A dossier was taken in.</summary>
public sealed record DossierReceived(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    string ProcedureCode,
    int Channel,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? FirstDueAt
) : IEvent;

/// <summary>A dossier came in from outside, e.g. the National Portal; the desk has yet to take it in or refuse it.</summary>
public sealed record DossierArrived(Guid UnitId, Guid SubjectId, string Code, string ProcedureCode, int Channel, DateTimeOffset ArrivedAt)
    : IEvent;

/// <summary>A dossier went one step on; statuses are the National Portal's codes.</summary>
public sealed record DossierMoved(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    string Action,
    int StatusBefore,
    int StatusAfter,
    DateTimeOffset OccurredAt,
    Guid? OfficerId
) : IEvent;

/// <summary>An open dossier of a merged unit goes on at its successor.</summary>
public sealed record DossierTakenOver(Guid UnitId, Guid SubjectId, string Code) : IEvent;

/// <summary>The due times of a unit's open dossiers were told anew after its calendar changed.</summary>
public sealed record DueTimesRecounted(Guid UnitId, Guid SubjectId, DateOnly Day, string? Document, int Moved) : IEvent;

/// <summary>A slip that asks for papers was issued (form 02).</summary>
public sealed record SupplementSlipIssued(Guid UnitId, Guid SubjectId, string Symbol, Guid? DossierId) : IEvent;

/// <summary>Somebody looked at what identifies an applicant.</summary>
public sealed record PersonalDataRead(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>The shipped catalogue of procedures was loaded.</summary>
public sealed record ProceduresLoaded(Guid UnitId, Guid SubjectId, int Added, int Versions) : IEvent;
