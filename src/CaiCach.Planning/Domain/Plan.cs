using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Where a plan stands in its life.</summary>
internal enum PlanState
{
    /// <summary>Dự thảo: being entered or reviewed.</summary>
    Draft,

    /// <summary>Lấy ý kiến: each lead agrees or objects to its own tasks.</summary>
    ForComment,

    /// <summary>Đã phê duyệt: a leader has approved it; number and date still to come.</summary>
    Approved,

    /// <summary>Đang thực hiện: issued, its tasks run.</summary>
    InForce,

    /// <summary>Đã kết thúc.</summary>
    Closed,
}

/// <summary>What span a plan covers.</summary>
internal enum PlanKind
{
    /// <summary>Kế hoạch năm.</summary>
    Year,

    /// <summary>Kế hoạch 6 tháng.</summary>
    HalfYear,

    /// <summary>Kế hoạch giai đoạn (2021–2025).</summary>
    MultiYear,
}

/// <summary>A reform plan (kế hoạch cải cách hành chính) of an authority.</summary>
internal sealed class Plan
{
    private Plan() { }

    public Plan(Guid unitId, string title, string? issuerName, DateOnly periodFrom, DateOnly periodTo, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7(createdAt);
        UnitId = unitId;
        IssuerName = issuerName;
        CreatedAt = createdAt;
        Describe(title, periodFrom, periodTo);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The title as a sentence calls it: a heading in capitals (<c>KẾ HOẠCH Cải cách…</c>) runs on in small letters.</summary>
    public string Name => PlanNames.Of(Title);

    /// <summary>The issuing body as the document prints it.</summary>
    public string? IssuerName { get; private set; }

    /// <summary>Số, ký hiệu; null until issued.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? SignerTitle { get; private set; }

    public string? SignerName { get; private set; }

    public PlanKind Kind { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly PeriodTo { get; private set; }

    public PlanState State { get; private set; }

    /// <summary>Numbers of the documents named as bases.</summary>
    public List<string> LegalBases { get; private set; } = [];

    /// <summary>The multi-year plan that this year carries out.</summary>
    public Guid? ParentPlanId { get; private set; }

    /// <summary>The plan whose unfinished tasks were carried over.</summary>
    public Guid? PreviousPlanId { get; private set; }

    /// <summary>The day by which leads answer.</summary>
    public DateOnly? CommentsDueOn { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public Guid? ApprovedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The signed PDF.</summary>
    public Guid? SignedAttachmentId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Counts up with each revision of a plan in force.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether its tasks and targets may be edited freely.</summary>
    public bool IsEditable => State is PlanState.Draft or PlanState.ForComment;

    public bool IsOrWasInForce => State is PlanState.InForce or PlanState.Closed;

    /// <summary>Title and period; the kind follows from the length of the period.</summary>
    public void Describe(string title, DateOnly periodFrom, DateOnly periodTo)
    {
        Title = title.Trim();
        PeriodFrom = periodFrom;
        PeriodTo = periodTo;
        var days = periodTo.DayNumber - periodFrom.DayNumber;
        Kind =
            days > 366 ? PlanKind.MultiYear
            : days < 200 ? PlanKind.HalfYear
            : PlanKind.Year;
    }

    /// <summary>Number and date as printed in the document that was read; kept as a proposal until issued.</summary>
    public void ProposeNumber(string? number, DateOnly? issuedOn, IReadOnlyList<string> legalBases)
    {
        Number = number;
        IssuedOn = issuedOn;
        LegalBases = [.. legalBases];
    }

    /// <summary>The issuing body as it is to be printed.</summary>
    public void NameIssuer(string? issuerName) => IssuerName = issuerName;

    /// <summary>Links it to the plan of several years, or to the plan before.</summary>
    public void Link(Guid? parentPlanId, Guid? previousPlanId)
    {
        ParentPlanId = parentPlanId;
        PreviousPlanId = previousPlanId;
    }

    /// <summary>Draft → for comment.</summary>
    public Result AskForComments(DateOnly dueOn)
    {
        if (State != PlanState.Draft)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        State = PlanState.ForComment;
        CommentsDueOn = dueOn;
        return Result.Done();
    }

    /// <summary>Draft or for comment → approved, by a leader.</summary>
    public Result Approve(Guid? approvedBy, DateTimeOffset at)
    {
        if (!IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        State = PlanState.Approved;
        ApprovedAt = at;
        ApprovedBy = approvedBy;
        return Result.Done();
    }

    /// <summary>Approved → in force, with number, date and signer, which stay as issued.</summary>
    public Result Issue(string number, DateOnly issuedOn, string signerTitle, string signerName)
    {
        if (State != PlanState.Approved)
        {
            return PlanErrors.NotIn(PlanState.Approved);
        }

        State = PlanState.InForce;
        Number = number;
        IssuedOn = issuedOn;
        SignerTitle = signerTitle;
        SignerName = signerName;
        return Result.Done();
    }

    /// <summary>In force → closed; continuous tasks close with it.</summary>
    public Result Close(DateOnly day)
    {
        if (State != PlanState.InForce)
        {
            return PlanErrors.NotIn(PlanState.InForce);
        }

        State = PlanState.Closed;
        ClosedOn = day;
        return Result.Done();
    }

    /// <summary>A change to a plan in force counts as a revision.</summary>
    public void Revise() => Revision++;

    /// <summary>Attaches the signed PDF of what was issued.</summary>
    public void AttachSigned(Guid attachmentId) => SignedAttachmentId = attachmentId;
}
