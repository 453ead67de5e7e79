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

/// <summary>A digital signature was put into a dossier's result; the kind is 1 the leader's, 2 the agency's. Whether the certificate is in another name than who signed is told.</summary>
public sealed record ResultSigned(Guid UnitId, Guid SubjectId, string Code, int Kind, string Holder, string SerialNumber, bool IsOtherName)
    : IEvent;

/// <summary>A digital signature was put into a digitised paper of a dossier; the kind is 1 of who digitised it, 2 the agency's.</summary>
public sealed record PaperSigned(
    Guid UnitId,
    Guid SubjectId,
    string Component,
    int Kind,
    string Holder,
    string SerialNumber,
    bool IsOtherName
) : IEvent;

/// <summary>The certificate by which a unit signs as an agency was put in, or taken away (no serial number).</summary>
public sealed record AgencyCertificateChanged(Guid UnitId, Guid SubjectId, string? Holder, string? SerialNumber) : IEvent;

/// <summary>An open dossier of a merged unit goes on at its successor; the former unit is the one that decided until then, or stood at its desk.</summary>
public sealed record DossierTakenOver(Guid UnitId, Guid SubjectId, string Code, Guid FormerUnitId) : IEvent;

/// <summary>The due times of a unit's open dossiers were told anew after its calendar changed.</summary>
public sealed record DueTimesRecounted(Guid UnitId, Guid SubjectId, DateOnly Day, string? Document, int Moved) : IEvent;

/// <summary>The due time that a dossier's applicant is shown moved with the calendar; by which document, or why.</summary>
public sealed record DossierDueMoved(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    DateTimeOffset? DueBefore,
    DateTimeOffset? DueAfter,
    string? Document
) : IEvent;

/// <summary>A bank transfer was kept, or a person said what it is for; the dossier is null while it belongs to none.</summary>
public sealed record BankTransferKept(Guid UnitId, Guid SubjectId, long AmountVnd, Guid? DossierId) : IEvent;

/// <summary>A bank transfer was set aside: no fee of ours.</summary>
public sealed record BankTransferSetAside(Guid UnitId, Guid SubjectId, long AmountVnd, string Note) : IEvent;

/// <summary>A fee was let off after reception, wholly or in part; what is left to pay is told.</summary>
public sealed record FeeExempted(Guid UnitId, Guid SubjectId, string Code, string Fee, string Exemption, long AmountVnd) : IEvent;

/// <summary>The receipt of a dossier's paid fees was issued.</summary>
public sealed record FeeReceiptIssued(Guid UnitId, Guid SubjectId, string Symbol, Guid DossierId, long AmountVnd) : IEvent;

/// <summary>The account on which a unit takes fees changed, or its secret did.</summary>
public sealed record PaymentAccountChanged(Guid UnitId, Guid SubjectId, string BankBin, string AccountNumber, bool HasNewSecret) : IEvent;

/// <summary>A slip that asks for papers was issued (form 02).</summary>
public sealed record SupplementSlipIssued(Guid UnitId, Guid SubjectId, string Symbol, Guid? DossierId) : IEvent;

/// <summary>An apology with a new due time went one step on (form 04); the step is Draft, SendBack, Approve, Send or Withdraw.</summary>
public sealed record ExtensionMoved(Guid UnitId, Guid SubjectId, Guid DossierId, string Step, DateTimeOffset DueAt, string? Symbol)
    : IEvent;

/// <summary>A notice of refusal (form 03) or stop (form 05) was issued; the kind is the form's number.</summary>
public sealed record NoticeIssued(Guid UnitId, Guid SubjectId, int Kind, string Symbol, Guid? DossierId) : IEvent;

/// <summary>Somebody looked at what identifies an applicant.</summary>
public sealed record PersonalDataRead(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>A certification book of a year goes on after a number that was given on paper; the kind is 1 copies, 2 signatures, 3 contracts, 4 electronic copies.</summary>
public sealed record CertificationBookStarted(Guid UnitId, Guid SubjectId, int Kind, int Year, int LastNumber) : IEvent;

/// <summary>The shipped catalogue of procedures was loaded.</summary>
public sealed record ProceduresLoaded(Guid UnitId, Guid SubjectId, int Added, int Versions) : IEvent;
