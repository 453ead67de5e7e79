namespace CaiCach.Reporting.Domain;

/// <summary>How an owed report stands on a day.</summary>
internal enum DutyStanding
{
    /// <summary>Its period is not over yet.</summary>
    Running,

    /// <summary>Its period is over and nobody has drafted it; still in time.</summary>
    Due,

    /// <summary>Drafted, not issued; still in time.</summary>
    Drafted,

    /// <summary>Not issued, and its day has passed.</summary>
    Late,

    /// <summary>Issued in time; nobody above has said anything.</summary>
    Sent,

    /// <summary>Issued after its day.</summary>
    SentLate,

    /// <summary>Accepted by the unit above.</summary>
    Accepted,

    /// <summary>Given back by the unit above, and not supplemented since.</summary>
    GivenBack,
}

/// <summary>The report by which an obligation is met.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Số, ký hiệu; null while it is a draft.</param>
/// <param name="IssuedOn">Its day; null while it is a draft.</param>
/// <param name="LastId">The report itself, or the last issued one that supplements it: what the unit above looks at.</param>
/// <param name="Verdict">What the unit above said last about that one; null for nothing.</param>
internal sealed record DutyReport(Guid Id, string? Number, DateOnly? IssuedOn, Guid LastId, ReviewVerdict? Verdict)
{
    /// <summary>Whether something issued supplements it.</summary>
    public bool IsSupplemented => LastId != Id;
}

/// <summary>An owed report of a unit with what there is of it.</summary>
internal sealed record DutyRow(Guid UnitId, Obligation Owed, DutyReport? Report)
{
    /// <summary>How it stands on a day.</summary>
    public DutyStanding On(DateOnly today) =>
        Report switch
        {
            { Verdict: ReviewVerdict.Accepted } => DutyStanding.Accepted,
            { Verdict: ReviewVerdict.Returned } => DutyStanding.GivenBack,
            { IssuedOn: { } on } => on <= Owed.DueOn ? DutyStanding.Sent : DutyStanding.SentLate,
            _ when Owed.DueOn < today => DutyStanding.Late,
            not null => DutyStanding.Drafted,
            _ => today <= Owed.CutOffOn ? DutyStanding.Running : DutyStanding.Due,
        };

    /// <summary>Whether it still has to be sent.</summary>
    public bool IsOwed => Report?.IssuedOn is null;
}
