using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Contracts;

/// <summary>A report was drafted, or drafted again, as of a day.</summary>
public sealed record ReportDrafted(Guid UnitId, Guid SubjectId, Guid? PlanId, string Outline, string Period, DateOnly AsOf) : IEvent;

/// <summary>A report that supplements an issued one was drafted.</summary>
public sealed record SupplementDrafted(Guid UnitId, Guid SubjectId, Guid SupplementsId, string SupplementedNumber) : IEvent;

/// <summary>Texts of a draft were changed, those of these items of its outline.</summary>
public sealed record ReportTextsChanged(Guid UnitId, Guid SubjectId, IReadOnlyList<string> Items) : IEvent;

/// <summary>A person of the unit was asked for the text of an item of a draft.</summary>
public sealed record ContributionAsked(Guid UnitId, Guid SubjectId, Guid ReportId, string Item, Guid PersonId, DateOnly DueOn) : IEvent;

/// <summary>A text that was asked for was sent in, or sent in anew.</summary>
public sealed record ContributionAnswered(Guid UnitId, Guid SubjectId, Guid ReportId, string Item) : IEvent;

/// <summary>A text that was sent in was given back; the reason is in the audit entry.</summary>
public sealed record ContributionReturned(Guid UnitId, Guid SubjectId, Guid ReportId, string Item) : IEvent;

/// <summary>A text that was sent in was taken over into the report.</summary>
public sealed record ContributionTaken(Guid UnitId, Guid SubjectId, Guid ReportId, string Item) : IEvent;

/// <summary>A text that was asked for is no longer needed.</summary>
public sealed record ContributionWithdrawn(Guid UnitId, Guid SubjectId, Guid ReportId, string Item) : IEvent;

/// <summary>Whoever owes a text was reminded by hand.</summary>
public sealed record ContributionReminded(Guid UnitId, Guid SubjectId, Guid ReportId, string Item) : IEvent;

/// <summary>What a unit below wrote for an item of its accepted report was put into a draft of the unit above.</summary>
public sealed record UnitTextTaken(Guid UnitId, Guid SubjectId, string Item, Guid FromReportId, Guid FromUnitId) : IEvent;

/// <summary>Who is in charge of which reform area of a unit was written down anew: areas by their ids, people by theirs.</summary>
public sealed record AreaOfficersNamed(Guid UnitId, Guid SubjectId, IReadOnlyDictionary<string, Guid> People) : IEvent;

/// <summary>A draft was submitted to the leaders of its unit.</summary>
public sealed record ReportSubmitted(Guid UnitId, Guid SubjectId, int Figures) : IEvent;

/// <summary>What was submitted was taken back before a leader decided.</summary>
public sealed record ReportWithdrawn(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>A leader approved a report: figures, texts and signer stay.</summary>
public sealed record ReportApproved(Guid UnitId, Guid SubjectId, string SignerName) : IEvent;

/// <summary>A leader gave a submitted or approved report back; the comment is in the audit entry.</summary>
public sealed record ReportGivenBack(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>A report was issued: figures, number, day and signer stay.</summary>
public sealed record ReportIssued(Guid UnitId, Guid SubjectId, string Number, DateOnly IssuedOn, string SignerName, int Tasks) : IEvent;

/// <summary>A unit above accepted an issued report (<c>Accepted</c>) or gave it back (<c>Returned</c>); its comment is in the audit entry.</summary>
public sealed record ReportReviewed(Guid UnitId, Guid SubjectId, string Verdict, Guid ByUnitId) : IEvent;

/// <summary>A report that the unit has to send was added to those of the regime.</summary>
public sealed record ReportingDutyAdded(
    Guid UnitId,
    Guid SubjectId,
    string Outline,
    string Periods,
    int SentWithinWorkingDays,
    DateOnly ValidFrom
) : IEvent;

/// <summary>A unit laid a report on the units below it; the day is that of one asked for once.</summary>
public sealed record ReportingDutyLaid(Guid UnitId, Guid SubjectId, string Outline, string Periods, DateOnly? DueOn, int Units) : IEvent;

/// <summary>A report that the unit had to send is owed for no period that ends after a day.</summary>
public sealed record ReportingDutyEnded(Guid UnitId, Guid SubjectId, DateOnly ValidTo) : IEvent;

/// <summary>The signed PDF of an issued report was attached.</summary>
public sealed record SignedReportAttached(Guid UnitId, Guid SubjectId, Guid AttachmentId) : IEvent;

/// <summary>The figures of a period were entered by hand into another system.</summary>
public sealed record SheetEntered(Guid UnitId, Guid SubjectId, string Sheet, string Period) : IEvent;

/// <summary>A copy of an outline was changed, at one of its items or as a whole; the unit is the one whose person did it.</summary>
public sealed record OutlineEdited(Guid UnitId, Guid SubjectId, string Outline, string? Item) : IEvent;

/// <summary>The copy of an outline took its place: reports are drafted by it from now on.</summary>
public sealed record OutlinePutInUse(Guid UnitId, Guid SubjectId, string Outline, int Items) : IEvent;

/// <summary>The copy of an outline was thrown away; the outline in use stays.</summary>
public sealed record OutlineCopyDiscarded(Guid UnitId, Guid SubjectId, string Outline) : IEvent;

/// <summary>An installation's own outline was taken away; a shipped one of the same name counts again.</summary>
public sealed record OwnOutlineRemoved(Guid UnitId, Guid SubjectId, string Outline) : IEvent;
