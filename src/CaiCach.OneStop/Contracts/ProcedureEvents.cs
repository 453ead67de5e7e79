using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A procedure was added to the catalogue, or its name, field or source was put right.</summary>
public sealed record ProcedureDescribed(Guid UnitId, Guid SubjectId, string Code, string Name, bool IsNew) : IEvent;

/// <summary>A version of a procedure was added, or one that had not come into force was changed.</summary>
public sealed record ProcedureVersionSaved(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    DateOnly EffectiveFrom,
    string? DecisionNumber,
    bool IsNew
) : IEvent;

/// <summary>The publishing decision of a version that is in force was completed where it was not known.</summary>
public sealed record ProcedureDecisionCompleted(Guid UnitId, Guid SubjectId, string Code, DateOnly EffectiveFrom, string DecisionNumber)
    : IEvent;

/// <summary>The publishing decision of a version, or the template of one of its papers, was uploaded; <c>Replaced</c> names the file before it.</summary>
public sealed record VersionFileKept(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    DateOnly EffectiveFrom,
    string? ComponentCode,
    string FileName,
    string Sha256,
    string? Replaced
) : IEvent;

/// <summary>A file of a version that had not come into force was taken away.</summary>
public sealed record VersionFileRemoved(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    DateOnly EffectiveFrom,
    string? ComponentCode,
    string FileName
) : IEvent;

/// <summary>A procedure was withdrawn (bãi bỏ) from a day on.</summary>
public sealed record ProcedureWithdrawn(Guid UnitId, Guid SubjectId, string Code, DateOnly From, string DecisionNumber) : IEvent;

/// <summary>A workbook of procedures was handed in to be looked through, or its preview was accepted.</summary>
public sealed record CatalogueImportAsked(Guid UnitId, Guid SubjectId, string FileName, bool IsAccepted) : IEvent;
