using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Contracts;

/// <summary>A report was drafted, or drafted again, as of a day.</summary>
public sealed record ReportDrafted(Guid UnitId, Guid SubjectId, Guid? PlanId, string Outline, string Period, DateOnly AsOf) : IEvent;

/// <summary>Texts of a draft were changed, those of these items of its outline.</summary>
public sealed record ReportTextsChanged(Guid UnitId, Guid SubjectId, IReadOnlyList<string> Items) : IEvent;

/// <summary>A report was issued: figures, number, day and signer stay.</summary>
public sealed record ReportIssued(Guid UnitId, Guid SubjectId, string Number, DateOnly IssuedOn, string SignerName, int Tasks) : IEvent;

/// <summary>The signed PDF of an issued report was attached.</summary>
public sealed record SignedReportAttached(Guid UnitId, Guid SubjectId, Guid AttachmentId) : IEvent;

/// <summary>The figures of a period were entered by hand into another system.</summary>
public sealed record SheetEntered(Guid UnitId, Guid SubjectId, string Sheet, string Period) : IEvent;
