using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Where a report stands.</summary>
internal enum ReportState
{
    /// <summary>Dự thảo: figures are computed anew whenever it is opened.</summary>
    Draft,

    /// <summary>Trình duyệt: a leader has to approve it or give it back; nobody writes in it meanwhile.</summary>
    Submitted,

    /// <summary>Đã phê duyệt: figures, texts and signer stay as the leader saw them; number and day are still to come.</summary>
    Approved,

    /// <summary>Đã ban hành: figures, number, day and signer stay as they were signed.</summary>
    Issued,
}

/// <summary>A periodic report of an authority.</summary>
internal sealed class Report
{
    private Report() { }

    public Report(ReportScope scope, string outline, ReportSpan span, IReadOnlyDictionary<string, string> proposed, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, PlanId, DepartmentId) = (scope.UnitId, scope.PlanId, scope.DepartmentId);
        Outline = outline;
        PeriodCode = span.Period.ToString();
        Cutoff = span.Cutoff;
        CreatedAt = at;
        Texts = ProposedTexts = proposed;
        (AsOf, IsKnownThen) = (span.AsOf, span.IsKnownThen);
        ComputedAt = at;
    }

    /// <summary>A draft that supplements an issued report, of the same outline and days.</summary>
    public static Report Supplementing(Report issued, IReadOnlyDictionary<string, string> proposed, DateTimeOffset at) =>
        new(issued.Scope, issued.Outline, issued.Span with { IsKnownThen = false }, proposed, at)
        {
            SupplementsId = issued.Id,
            DepartmentName = issued.DepartmentName,
        };

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The issued report that this one supplements; null for a report of its own.</summary>
    public Guid? SupplementsId { get; private init; }

    /// <summary>The one plan that it is about; null for all of the unit.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The department whose part alone it reports; null for the whole unit.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>That department's name when the report was drafted.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Whose work it is about.</summary>
    public ReportScope Scope => new(UnitId) { PlanId = PlanId, DepartmentId = DepartmentId };

    /// <summary>The outline's name.</summary>
    public string Outline { get; private set; } = "";

    /// <summary>The period as it is written, <c>2026-Q1</c>.</summary>
    public string PeriodCode { get; private set; } = "";

    /// <summary>Which days the period has.</summary>
    public PeriodCutoff Cutoff { get; private set; }

    /// <summary>The day at whose end the status of tasks is taken.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>Whether that day was asked for: what was recorded after it does not count.</summary>
    public bool IsKnownThen { get; private set; }

    /// <summary>When the proposals, or the signed figures, were computed.</summary>
    public DateTimeOffset ComputedAt { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>The texts that people edit, by the item of the outline; a line that begins with "- " is an item of a list.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was proposed last; a text that still equals it follows the next proposal.</summary>
    public IReadOnlyDictionary<string, string> ProposedTexts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Số, ký hiệu.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? SignerTitle { get; private set; }

    public string? SignerName { get; private set; }

    /// <summary>The figures as approved and signed, with the ids of the tasks behind each; null while they are computed anew.</summary>
    public string? Figures { get; private set; }

    /// <summary>Whether figures and texts stay as they are.</summary>
    public bool IsFrozen => Figures is not null;

    /// <summary>The .docx as issued.</summary>
    public Guid? DocumentAttachmentId { get; private set; }

    /// <summary>The signed PDF.</summary>
    public Guid? SignedAttachmentId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether it is issued before the last day of its period: then it does not answer what is owed for the period.</summary>
    public bool IsEarlyOn(DateOnly issuedOn) => issuedOn < Span.Days.To;

    /// <summary>The days that it is about.</summary>
    public ReportSpan Span => new(Period.Parse(PeriodCode, null), Cutoff, AsOf) { IsKnownThen = IsKnownThen };

    /// <summary>What a person wrote for an item; null where the text is still what was proposed.</summary>
    public string? WrittenFor(string item) =>
        Texts.TryGetValue(item, out var text) && text != ProposedTexts.GetValueOrDefault(item) ? text : null;

    /// <summary>The texts after a new proposal: what a person wrote stays, what nobody touched follows.</summary>
    public IReadOnlyDictionary<string, string> TextsWith(IReadOnlyDictionary<string, string> proposed) =>
        proposed.ToDictionary(item => item.Key, item => WrittenFor(item.Key) ?? item.Value, StringComparer.Ordinal);

    /// <summary>Drafts it again as of a day.</summary>
    public Result Redraft(ReportSpan span, IReadOnlyDictionary<string, string> proposed, DateTimeOffset at)
    {
        if (MustBeDraft() is { Failed: true } refused)
        {
            return refused;
        }

        Texts = TextsWith(proposed);
        ProposedTexts = proposed;
        (AsOf, IsKnownThen) = (span.AsOf, span.IsKnownThen);
        ComputedAt = at;
        return Result.Done();
    }

    /// <summary>Takes the texts as a person wrote them; an emptied one goes back to what is proposed.</summary>
    public Result Write(IReadOnlyDictionary<string, string> texts)
    {
        if (MustBeDraft() is { Failed: true } refused)
        {
            return refused;
        }

        Texts = ProposedTexts.ToDictionary(
            item => item.Key,
            item =>
                !texts.TryGetValue(item.Key, out var text) ? Texts.GetValueOrDefault(item.Key, item.Value)
                : Clean(text) is { Length: > 0 } written ? written
                : item.Value,
            StringComparer.Ordinal
        );
        return Result.Done();
    }

    /// <summary>Whether its text of an item has these lines, one below the other, as a person took them over.</summary>
    public bool Holds(string item, string lines) =>
        WrittenFor(item) is { } written && $"\n{written}\n".Contains($"\n{Clean(lines)}\n", StringComparison.Ordinal);

    /// <summary>Takes a text that somebody sent in: instead of a proposal, below what a person wrote; once, however often it is taken.</summary>
    public Result TakeOver(string item, string text)
    {
        var written = WrittenFor(item);
        var whole =
            written is null ? text
            : Holds(item, text) ? written
            : $"{written}\n{text}";
        if (!ProposedTexts.ContainsKey(item))
        {
            return ContributionErrors.ItemUnknown;
        }

        return whole.Length > ReportLimits.TextMaxLength
            ? ReportErrors.TextTooLong
            : Write(new Dictionary<string, string>(StringComparer.Ordinal) { [item] = whole });
    }

    /// <summary>Whether people may still write in it.</summary>
    public Result MustBeDraft() =>
        State switch
        {
            ReportState.Draft => Result.Done(),
            ReportState.Issued => ReportErrors.NotADraft,
            _ => ReportErrors.BeingApproved,
        };

    /// <summary>Draft → submitted to a leader.</summary>
    public Result Submit()
    {
        if (MustBeDraft() is { Failed: true } refused)
        {
            return refused;
        }

        State = ReportState.Submitted;
        return Result.Done();
    }

    /// <summary>Submitted → draft, because whoever submitted it has something to change.</summary>
    public Result Withdraw()
    {
        if (State != ReportState.Submitted)
        {
            return ReportErrors.NotSubmitted;
        }

        State = ReportState.Draft;
        return Result.Done();
    }

    /// <summary>Submitted or approved → draft: a leader gives it back; what was approved no longer counts.</summary>
    public Result Return()
    {
        if (State is not (ReportState.Submitted or ReportState.Approved))
        {
            return ReportErrors.NotSubmitted;
        }

        State = ReportState.Draft;
        (Figures, SignerTitle, SignerName) = (null, null, null);
        return Result.Done();
    }

    /// <summary>Draft or submitted → approved: a leader approves it as it is at this moment, and says who signs.</summary>
    /// <param name="head">The signer.</param>
    /// <param name="texts">The texts as the leader saw them.</param>
    /// <param name="proposed">What was proposed for them, so that what a person wrote can be told from it.</param>
    /// <param name="figures">The figures as the leader saw them, with what is behind them, as JSON.</param>
    /// <param name="at">Now.</param>
    public Result Approve(
        ReportHead head,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, string> proposed,
        string figures,
        DateTimeOffset at
    )
    {
        if (State is ReportState.Issued or ReportState.Approved)
        {
            return State is ReportState.Issued ? ReportErrors.NotADraft : ReportErrors.ApprovedAlready;
        }

        State = ReportState.Approved;
        (SignerTitle, SignerName) = (head.SignerTitle, head.SignerName);
        (Texts, ProposedTexts) = (texts, proposed);
        Figures = figures;
        ComputedAt = at;
        return Result.Done();
    }

    /// <summary>Whether it may be issued on that day: not issued yet, and between the day of its figures and today.</summary>
    public Result MayIssue(DateOnly issuedOn, DateTimeOffset at) =>
        State == ReportState.Issued ? ReportErrors.NotADraft
        : issuedOn > VietnamTime.DayOf(at) ? ReportErrors.IssuedInTheFuture
        : issuedOn < AsOf ? ReportErrors.IssuedBeforeFigures
        : Result.Done();

    /// <summary>Approved → issued, with the number and the day; all else stays as it was approved.</summary>
    public Result Issue(string number, DateOnly issuedOn, DateTimeOffset at)
    {
        if (MayIssue(issuedOn, at) is { Failed: true } refused)
        {
            return refused;
        }

        if (State != ReportState.Approved)
        {
            return ReportErrors.NotApproved;
        }

        State = ReportState.Issued;
        (Number, IssuedOn) = (number, issuedOn);
        return Result.Done();
    }

    /// <summary>Keeps the .docx as issued.</summary>
    public void KeepDocument(Guid attachmentId) => DocumentAttachmentId = attachmentId;

    /// <summary>Whether the signed PDF may be attached: to what is issued, once.</summary>
    public Result MayAttachSigned() =>
        State != ReportState.Issued ? ReportErrors.NotIssued
        : SignedAttachmentId is not null ? ReportErrors.SignedAlready
        : Result.Done();

    /// <summary>Attaches the signed PDF.</summary>
    public Result AttachSigned(Guid attachmentId)
    {
        var may = MayAttachSigned();
        if (!may.Failed)
        {
            SignedAttachmentId = attachmentId;
        }

        return may;
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}
