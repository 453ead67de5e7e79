using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>Why a procedure is reviewed, by which plan, by whom.</summary>
/// <param name="Year">The year of the plan.</param>
/// <param name="Plan">Number of the plan; null where there is none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lead">Who reviews.</param>
internal sealed record ReviewTask(int Year, string? Plan, string Reason, string Lead);

/// <summary>What is recorded with a move.</summary>
/// <param name="SentOn">The day it was sent.</param>
/// <param name="SentTo">To whom.</param>
/// <param name="SentSymbol">Number of the letter.</param>
/// <param name="NewVersion">The version that took it up.</param>
/// <param name="Reviewed">The version that was reviewed, which the new one comes after.</param>
/// <param name="Note">Why it was sent back or not taken up.</param>
internal sealed record ReviewMoveInput(
    DateOnly? SentOn = null,
    string? SentTo = null,
    string? SentSymbol = null,
    ProcedureVersion? NewVersion = null,
    ProcedureVersion? Reviewed = null,
    string? Note = null
);

/// <summary>
/// A review of a version of a procedure (rà soát, đánh giá thủ tục hành chính; Decree 63/2010/NĐ-CP, chapter V, with Decree 92/2017/NĐ-CP):
/// what is proposed, what it costs applicants before and after, and what became of it. From its approval on, nothing of it changes.
/// </summary>
internal sealed class ProcedureReview
{
    private ProcedureReview() { }

    public ProcedureReview(Guid unitId, ProcedureVersion version, ReviewTask task, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        UnitId = unitId;
        ProcedureId = version.ProcedureId;
        VersionId = version.Id;
        RecordedAt = at;
        RecordedBy = by;
        Take(task);
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that reviews.</summary>
    public Guid UnitId { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>The version that is reviewed.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The year of the plan.</summary>
    public int Year { get; private set; }

    public string? Plan { get; private set; }

    public string Reason { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public ReviewState State { get; private set; }

    public IReadOnlyList<ReviewProposal> Proposals { get; private set; } = [];

    /// <summary>What it costs today; null until it was worked out.</summary>
    public CostSheet? Before { get; private set; }

    /// <summary>What it would cost; null until it was worked out.</summary>
    public CostSheet? After { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>What the leader wanted changed; null for nothing.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public string? ApprovedBy { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public string? SentTo { get; private set; }

    public string? SentSymbol { get; private set; }

    /// <summary>When the answer was recorded.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version that took it up.</summary>
    public Guid? NewVersionId { get; private set; }

    /// <summary>Why it was not taken up.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>By how many percent the cost falls; null until both sheets say something.</summary>
    public decimal? CutPercent => CostSheet.CutPercent(Before, After);

    /// <summary>Writes task and proposals of a draft.</summary>
    public Result Write(ReviewTask task, IReadOnlyList<ReviewProposal> proposals)
    {
        if (State != ReviewState.Draft)
        {
            return ReviewErrors.NotDraft;
        }

        Error[] broken = [.. ReviewRules.Broken(task), .. ReviewRules.Broken(proposals)];
        if (broken.Length > 0)
        {
            return Result.Fail(broken);
        }

        Take(task);
        Proposals = proposals;
        return Result.Done();
    }

    /// <summary>Keeps a cost sheet of a draft.</summary>
    public Result Cost(bool isAfter, CostSheet sheet)
    {
        if (State != ReviewState.Draft)
        {
            return ReviewErrors.NotDraft;
        }

        if (sheet.Broken().ToList() is { Count: > 0 } broken)
        {
            return Result.Fail(broken);
        }

        (Before, After) = isAfter ? (Before, sheet) : (sheet, After);
        return Result.Done();
    }

    /// <summary>Does one line of the state table.</summary>
    public Result Move(ReviewMove move, ReviewMoveInput input, string by, DateTimeOffset at)
    {
        if (ReviewMoves.After(move, State) is not { } to)
        {
            return ReviewErrors.MoveNotOpen;
        }

        if (ReviewRules.Broken(this, move, input, at).ToList() is { Count: > 0 } broken)
        {
            return Result.Fail(broken);
        }

        State = to;
        switch (move)
        {
            case ReviewMove.Approve:
                (ApprovedAt, ApprovedBy, Remark) = (at, by, null);
                break;
            case ReviewMove.SendBack:
                (ApprovedAt, ApprovedBy, Remark) = (null, null, input.Note);
                break;
            case ReviewMove.Send:
                (SentOn, SentTo, SentSymbol) = (input.SentOn, input.SentTo, input.SentSymbol);
                break;
            case ReviewMove.TakeUp:
                (AnsweredAt, NewVersionId) = (at, input.NewVersion!.Id);
                break;
            case ReviewMove.Decline:
                (AnsweredAt, Refusal) = (at, input.Note);
                break;
        }

        return Result.Done();
    }

    private void Take(ReviewTask task) => (Year, Plan, Reason, Lead) = (task.Year, task.Plan, task.Reason, task.Lead);
}
