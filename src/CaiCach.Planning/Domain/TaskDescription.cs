using CaiCach.Foundation.Reform;

namespace CaiCach.Planning.Domain;

/// <summary>What a task is, as entered or read.</summary>
internal sealed record TaskDescription
{
    public ReformArea? Area { get; init; }

    public string? Number { get; init; }

    public string? Goal { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Activities { get; init; } = [];

    public IReadOnlyList<string> Deliverables { get; init; } = [];

    public IReadOnlyList<string> LeadNames { get; init; } = [];

    public Guid? LeadUnitId { get; init; }

    public Guid? LeadPositionId { get; init; }

    public IReadOnlyList<string> CoordinatingNames { get; init; } = [];

    public IReadOnlyList<Guid> CoordinatingUnitIds { get; init; } = [];

    public string DeadlineText { get; init; } = "";

    public IReadOnlyList<MilestoneSlot> Slots { get; init; } = [];

    public string? BudgetText { get; init; }
}

/// <summary>Compares deadlines by what they say.</summary>
internal sealed class MilestoneSlotComparer : IEqualityComparer<MilestoneSlot>
{
    public static readonly MilestoneSlotComparer Instance = new();

    public bool Equals(MilestoneSlot? x, MilestoneSlot? y) =>
        x is not null
        && y is not null
        && (x.Label, x.Kind, x.DueOn, x.PeriodFrom) == (y.Label, y.Kind, y.DueOn, y.PeriodFrom)
        && x.Cadence.SequenceEqual(y.Cadence, StringComparer.Ordinal);

    public int GetHashCode(MilestoneSlot obj) => HashCode.Combine(obj.Label, obj.Kind, obj.DueOn, obj.PeriodFrom);
}
