using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Where a report stands.</summary>
internal enum ReportState
{
    /// <summary>Dự thảo: figures are computed anew whenever it is opened.</summary>
    Draft,

    /// <summary>Đã ban hành: figures, number, day and signer stay as they were signed.</summary>
    Issued,
}

/// <summary>A periodic report of an authority.</summary>
internal sealed class Report
{
    private Report() { }

    public Report(Guid unitId, Guid? planId, ReportSpan span, ReportTexts proposed, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        UnitId = unitId;
        PlanId = planId;
        Outline = ProgressOutline.Name;
        PeriodCode = span.Period.ToString();
        Cutoff = span.Cutoff;
        CreatedAt = at;
        Shortcomings = ProposedShortcomings = proposed.Shortcomings;
        Directions = ProposedDirections = proposed.Directions;
        AsOf = span.AsOf;
        ComputedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The one plan that it is about; null for all of the unit.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The outline's name.</summary>
    public string Outline { get; private set; } = "";

    /// <summary>The period as it is written, <c>2026-Q1</c>.</summary>
    public string PeriodCode { get; private set; } = "";

    /// <summary>Which days the period has.</summary>
    public PeriodCutoff Cutoff { get; private set; }

    /// <summary>The day at whose end the status of tasks is taken.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>When the proposals, or the signed figures, were computed.</summary>
    public DateTimeOffset ComputedAt { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>Tồn tại, nguyên nhân.</summary>
    public string Shortcomings { get; private set; } = "";

    /// <summary>Phương hướng, nhiệm vụ kỳ tới.</summary>
    public string Directions { get; private set; } = "";

    /// <summary>What was proposed last; a text that still equals it follows the next proposal.</summary>
    public string ProposedShortcomings { get; private set; } = "";

    /// <inheritdoc cref="ProposedShortcomings" />
    public string ProposedDirections { get; private set; } = "";

    /// <summary>Số, ký hiệu.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? SignerTitle { get; private set; }

    public string? SignerName { get; private set; }

    /// <summary>The figures as signed, with the ids of the tasks behind each.</summary>
    public string? Figures { get; private set; }

    /// <summary>The .docx as issued.</summary>
    public Guid? DocumentAttachmentId { get; private set; }

    /// <summary>The signed PDF.</summary>
    public Guid? SignedAttachmentId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>The days that it is about.</summary>
    public ReportSpan Span => new(Period.Parse(PeriodCode, null), Cutoff, AsOf);

    /// <summary>The texts as they stand.</summary>
    public ReportTexts Texts => new(Shortcomings, Directions);

    /// <summary>The texts after a new proposal: what a person wrote stays, what nobody touched follows.</summary>
    public ReportTexts TextsWith(ReportTexts proposed) =>
        new(
            Shortcomings == ProposedShortcomings ? proposed.Shortcomings : Shortcomings,
            Directions == ProposedDirections ? proposed.Directions : Directions
        );

    /// <summary>Drafts it again as of a day.</summary>
    public Result Redraft(DateOnly asOf, ReportTexts proposed, DateTimeOffset at)
    {
        if (State != ReportState.Draft)
        {
            return ReportErrors.NotADraft;
        }

        (Shortcomings, Directions) = TextsWith(proposed);
        (ProposedShortcomings, ProposedDirections) = proposed;
        AsOf = asOf;
        ComputedAt = at;
        return Result.Done();
    }

    /// <summary>Takes the texts as a person wrote them; an emptied one goes back to what is proposed.</summary>
    public Result Write(ReportTexts texts)
    {
        if (State != ReportState.Draft)
        {
            return ReportErrors.NotADraft;
        }

        Shortcomings = Clean(texts.Shortcomings) is { Length: > 0 } shortcomings ? shortcomings : ProposedShortcomings;
        Directions = Clean(texts.Directions) is { Length: > 0 } directions ? directions : ProposedDirections;
        return Result.Done();
    }

    /// <summary>Whether it may be issued so: still a draft, on a day between that of its figures and today.</summary>
    public Result MayIssue(ReportHead head, DateTimeOffset at)
    {
        if (State != ReportState.Draft)
        {
            return ReportErrors.NotADraft;
        }

        if (head.IssuedOn > VietnamTime.DayOf(at))
        {
            return ReportErrors.IssuedInTheFuture;
        }

        return head.IssuedOn < AsOf ? ReportErrors.IssuedBeforeFigures : Result.Done();
    }

    /// <summary>Draft → issued, with number, day and signer, which stay as issued.</summary>
    /// <param name="head">Number, day and signer.</param>
    /// <param name="texts">The texts as they are in the document.</param>
    /// <param name="figures">The figures with the tasks behind them, as JSON.</param>
    /// <param name="at">Now.</param>
    public Result Issue(ReportHead head, ReportTexts texts, string figures, DateTimeOffset at)
    {
        var may = MayIssue(head, at);
        if (may.Failed)
        {
            return may;
        }

        State = ReportState.Issued;
        (Number, IssuedOn, SignerTitle, SignerName) = (head.Number, head.IssuedOn, head.SignerTitle, head.SignerName);
        (Shortcomings, Directions) = texts;
        Figures = figures;
        ComputedAt = at;
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
