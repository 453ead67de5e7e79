using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Where a request for more time stands.</summary>
internal enum ExtensionState
{
    /// <summary>Chờ duyệt.</summary>
    Asked,

    /// <summary>Được gia hạn.</summary>
    Granted,

    /// <summary>Không gia hạn.</summary>
    Refused,
}

/// <summary>A request for more time on a milestone, and its answer.</summary>
internal sealed class Extension
{
    private Extension() { }

    public Extension(Milestone milestone, DateOnly askedUntil, string reason, DateTimeOffset askedAt, string askedByName)
    {
        Id = Guid.CreateVersion7(askedAt);
        UnitId = milestone.UnitId;
        TaskId = milestone.TaskId;
        MilestoneId = milestone.Id;
        AskedUntil = askedUntil;
        Reason = reason;
        AskedAt = askedAt;
        AskedByName = askedByName;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TaskId { get; private set; }

    public Guid MilestoneId { get; private set; }

    public DateOnly AskedUntil { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public string AskedByName { get; private set; } = "";

    public ExtensionState State { get; private set; }

    public DateOnly? GrantedUntil { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>The leader's answer; null as the day refuses.</summary>
    public Result Decide(DateOnly? grantedUntil, string reason, DateTimeOffset at, string personName)
    {
        if (State != ExtensionState.Asked)
        {
            return PlanErrors.ExtensionDecided;
        }

        State = grantedUntil is null ? ExtensionState.Refused : ExtensionState.Granted;
        GrantedUntil = grantedUntil;
        DecisionReason = reason;
        DecidedAt = at;
        DecidedByName = personName;
        return Result.Done();
    }
}
