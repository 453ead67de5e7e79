using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.AskForComments;

/// <summary>A task of a draft with its lead's answer.</summary>
internal sealed record CommentedTask
{
    public required Guid Id { get; init; }

    public required uint Version { get; init; }

    public string? Number { get; init; }

    public required string Text { get; init; }

    public required string DeadlineText { get; init; }

    public Guid? LeadUnitId { get; init; }

    public Guid? LeadPositionId { get; init; }

    public LeadAnswer? Answer { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? AnsweredByName { get; init; }

    /// <summary>Whether the answer came after the day.</summary>
    public bool IsLate(DateOnly? dueOn) => AnsweredAt is { } at && VietnamTime.DayOf(at) > dueOn;
}

/// <summary>The tasks of one lead.</summary>
internal sealed record CommentingLead(Guid? UnitId, string Name, IReadOnlyList<CommentedTask> Tasks, DateOnly? DueOn)
{
    public int Answered => Tasks.Count(task => task.Answer is not null);

    public int Objections => Tasks.Count(task => task.Answer == LeadAnswer.Objects);

    public int AnsweredLate => Tasks.Count(task => task.IsLate(DueOn));
}
