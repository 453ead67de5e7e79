using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>A leader looked at a reception by hand that was typed later.</summary>
public sealed record TypedLaterSeen(Guid UnitId, Guid SubjectId, Guid DossierId, string PaperNumber) : IEvent;

/// <summary>A workbook of dossiers was uploaded, to be looked through.</summary>
public sealed record ReceptionBatchUploaded(Guid UnitId, Guid SubjectId, string FileName) : IEvent;

/// <summary>The dossiers of a workbook were taken in.</summary>
public sealed record ReceptionBatchTaken(Guid UnitId, Guid SubjectId, string FileName, int Dossiers) : IEvent;

/// <summary>A unit said where it takes dossiers in.</summary>
public sealed record DeskPlaceChanged(Guid UnitId, Guid SubjectId, string Address) : IEvent;
