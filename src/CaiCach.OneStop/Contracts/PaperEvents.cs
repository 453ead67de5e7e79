using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A paper of a dossier was digitised; sources are 1 scanned, 2 photo, 3 handed in as a file, 5 the national store.</summary>
public sealed record PaperDigitised(Guid UnitId, Guid SubjectId, string Component, int Source, int? Pages) : IEvent;

/// <summary>A paper of the owner that is kept already was used for a dossier instead of being asked for.</summary>
public sealed record PaperReused(Guid UnitId, Guid SubjectId, string Component, Guid StoredPaperId) : IEvent;

/// <summary>The result of a dossier was kept as a file, under its code.</summary>
public sealed record ResultDigitised(Guid UnitId, Guid SubjectId, string ResultCode, int? Pages) : IEvent;

/// <summary>A kept paper of a person was taken out of use.</summary>
public sealed record StoredPaperWithdrawn(Guid UnitId, Guid SubjectId, Guid DossierId) : IEvent;
