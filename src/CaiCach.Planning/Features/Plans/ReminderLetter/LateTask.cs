namespace CaiCach.Planning.Features.Plans.ReminderLetter;

/// <summary>A task of a plan that is late.</summary>
internal sealed record LateTask(
    Guid Id,
    string? Number,
    string Text,
    IReadOnlyList<string> Deliverables,
    Guid? LeadUnitId,
    DateOnly DueOn,
    DateOnly? ExtendedDueOn,
    int PercentComplete
);
