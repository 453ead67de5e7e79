using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Where an apology stands.</summary>
internal enum ExtensionState : short
{
    /// <summary>Waits for the leader.</summary>
    Drafted = 1,

    /// <summary>The leader wants it changed.</summary>
    SentBack = 2,

    /// <summary>Signed and numbered; the new due time holds. It waits to be sent.</summary>
    Approved = 3,

    /// <summary>With the applicant.</summary>
    Sent = 4,

    /// <summary>Given up before it was signed.</summary>
    Withdrawn = 5,
}

/// <summary>
/// An apology for a late dossier with a new due time (form 04; Decree 61/2018, article 19, clause 9; Decree 118/2025): drafted by whoever has
/// the dossier in hand, signed by the leader, sent to the applicant.
/// </summary>
internal sealed class Extension
{
    private Extension() { }

    public Extension(Dossier dossier)
    {
        Id = Guid.CreateVersion7();
        UnitId = dossier.CompetentUnitId;
        DossierId = dossier.Id;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public ExtensionState State { get; private set; }

    /// <summary>Why it is late, as the form says it to the applicant.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>The time that was promised before.</summary>
    public DateTimeOffset DueBefore { get; private set; }

    /// <summary>The time that is promised now; the one before where the dossier had ended, and nothing is left to promise.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>By when the rules of the reception day want the apology sent.</summary>
    public DateTimeOffset ApologyBy { get; private set; }

    public string DraftedBy { get; private set; } = "";

    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>What the leader wants changed; null unless it was sent back.</summary>
    public string? Remark { get; private set; }

    /// <summary>Number and symbol, e.g. <c>03/PXL</c>; null before it is signed.</summary>
    public string? Symbol { get; private set; }

    public string? ApprovedBy { get; private set; }

    /// <summary>In what office the leader signed, "Chủ tịch UBND xã"; null where none is known.</summary>
    public string? ApproverTitle { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public string? SentBy { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether somebody still has to do something before it is signed.</summary>
    public bool IsOpen => State is ExtensionState.Drafted or ExtensionState.SentBack;

    /// <summary>Whether it only apologises: the dossier had ended late, and no due time moves.</summary>
    public bool IsWithoutNewTime => DueAt == DueBefore;

    /// <summary>Whether it was sent, or still is not, after the rules wanted it sent.</summary>
    public bool IsPastApologyTime(DateTimeOffset now) => State != ExtensionState.Withdrawn && (SentAt ?? now) > ApologyBy;

    /// <summary>Words the draft, the first time or anew; it waits for the leader then.</summary>
    /// <param name="cause">Why it is late.</param>
    /// <param name="dueAt">The time that is promised.</param>
    /// <param name="reading">The dossier's time as of now; it has a due time and is open.</param>
    /// <param name="actor">Who drafts.</param>
    /// <param name="now">Now.</param>
    public Result Word(string cause, DateTimeOffset dueAt, ClockReading reading, DossierActor actor, DateTimeOffset now)
    {
        if (State != default && !IsOpen)
        {
            return ExtensionErrors.NothingDrafted;
        }

        (Cause, DueAt, DraftedBy, DraftedAt) = (cause, ClockHistory.ToMinute(dueAt), actor.Name, now);
        (DueBefore, ApologyBy) = (reading.DueAt!.Value, reading.ApologyBy!.Value);
        (State, Remark) = (ExtensionState.Drafted, null);
        return Result.Done();
    }

    /// <summary>Sends the draft back to be changed.</summary>
    public Result SendBack(string remark)
    {
        if (State != ExtensionState.Drafted)
        {
            return ExtensionErrors.NothingDrafted;
        }

        (State, Remark) = (ExtensionState.SentBack, remark);
        return Result.Done();
    }

    /// <summary>Signs it; its number is given with <see cref="Number"/>.</summary>
    public Result Approve(DossierActor actor, string? title, DateTimeOffset now)
    {
        if (State != ExtensionState.Drafted)
        {
            return ExtensionErrors.NothingDrafted;
        }

        (State, ApprovedBy, ApproverTitle, ApprovedAt) = (ExtensionState.Approved, actor.Name, title, now);
        return Result.Done();
    }

    /// <summary>The dossier ended since it was drafted: it only apologises.</summary>
    public void PromiseNothing() => DueAt = DueBefore;

    /// <summary>Gives it its number.</summary>
    public void Number(string symbol) => Symbol = symbol;

    /// <summary>Puts on record that the applicant has it.</summary>
    public Result Send(DossierActor actor, DateTimeOffset now)
    {
        if (State != ExtensionState.Approved)
        {
            return ExtensionErrors.NothingDrafted;
        }

        (State, SentBy, SentAt) = (ExtensionState.Sent, actor.Name, now);
        return Result.Done();
    }

    /// <summary>Gives the draft up, e.g. because the result came in time.</summary>
    public Result Withdraw()
    {
        if (!IsOpen)
        {
            return ExtensionErrors.NothingDrafted;
        }

        State = ExtensionState.Withdrawn;
        return Result.Done();
    }
}
