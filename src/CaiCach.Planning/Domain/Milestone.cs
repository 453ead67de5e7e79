using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>One deadline of a task: what is due, the first deadline, an extension beside it, and how it was met.</summary>
internal sealed class Milestone
{
    private Milestone() { }

    public Milestone(PlanTask task, MilestoneSlot slot, int sortOrder)
    {
        Id = Guid.CreateVersion7();
        UnitId = task.UnitId;
        TaskId = task.Id;
        Label = slot.Label;
        Kind = slot.Kind;
        Cadence = [.. slot.Cadence];
        PeriodFrom = slot.PeriodFrom;
        DueOn = slot.DueOn;
        SortOrder = sortOrder;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TaskId { get; private set; }

    /// <summary>What is due then, e.g. Báo cáo kết quả thực hiện.</summary>
    public string? Label { get; private set; }

    public MilestoneKind Kind { get; private set; }

    /// <summary>For a recurring milestone of a draft: how often (monthly, quarterly, six-month, nine-month, yearly).</summary>
    public List<string> Cadence { get; private set; } = [];

    /// <summary>First day of the period that an instance of a recurring or continuous task covers.</summary>
    public DateOnly? PeriodFrom { get; private set; }

    /// <summary>First deadline: the last day on which it is on time; never changes once the plan is in force.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The deadline granted later; shown beside the first, never instead of it.</summary>
    public DateOnly? ExtendedDueOn { get; private set; }

    /// <summary>The day on which the deliverable was handed in; null while it is not, or after it was returned.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    public string? SubmittedByName { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public int SortOrder { get; private set; }

    public bool IsConfirmed => ConfirmedAt is not null;

    public bool IsAwaitingConfirmation => SubmittedOn is not null && ConfirmedAt is null;

    /// <summary>Whether its deadline still counts: nothing was handed in, or what was came late and is not confirmed.</summary>
    public bool IsOwed => SubmittedOn is null || (ConfirmedAt is null && SubmittedOn > DueOn);

    /// <summary>Hands the deliverable in.</summary>
    public void Submit(DateOnly on, string personName)
    {
        SubmittedOn = on;
        SubmittedByName = personName;
    }

    /// <summary>A leader accepts what was handed in; the day of submission decides whether it was on time.</summary>
    public Result Confirm(DateTimeOffset at, string personName)
    {
        if (!IsAwaitingConfirmation)
        {
            return PlanErrors.NothingToConfirm;
        }

        ConfirmedAt = at;
        ConfirmedByName = personName;
        return Result.Done();
    }

    /// <summary>A leader sends it back; it is open again.</summary>
    public Result Return()
    {
        if (!IsAwaitingConfirmation)
        {
            return PlanErrors.NothingToConfirm;
        }

        SubmittedOn = null;
        SubmittedByName = null;
        return Result.Done();
    }

    /// <summary>The same as it was at an earlier moment.</summary>
    /// <param name="submittedOn">The day on which it had been handed in; null where it had not.</param>
    /// <param name="isConfirmed">Whether it had been confirmed, which is final.</param>
    /// <param name="extendedDueOn">The deadline that had been granted; null where none had.</param>
    public Milestone AsWas(DateOnly? submittedOn, bool isConfirmed, DateOnly? extendedDueOn)
    {
        var then = (Milestone)MemberwiseClone();
        (then.SubmittedOn, then.ExtendedDueOn) = (submittedOn, extendedDueOn);
        if (!isConfirmed)
        {
            (then.ConfirmedAt, then.ConfirmedByName) = (null, null);
        }

        return then;
    }

    /// <summary>Records a granted extension; the first deadline stays.</summary>
    public void Extend(DateOnly until) => ExtendedDueOn = until;
}

/// <summary>A deadline before it belongs to a task.</summary>
/// <param name="Label">What is due then.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="DueOn">Last day on which it is on time; null for recurring, continuous and external.</param>
/// <param name="Cadence">For recurring: how often.</param>
/// <param name="PeriodFrom">For an instance: first day of the period it covers.</param>
internal sealed record MilestoneSlot(
    string? Label,
    MilestoneKind Kind,
    DateOnly? DueOn,
    IReadOnlyList<string> Cadence,
    DateOnly? PeriodFrom = null
);
