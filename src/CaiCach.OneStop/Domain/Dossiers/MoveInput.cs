namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What is said with a move.</summary>
internal sealed record MoveInput
{
    /// <summary>When it happened; within what has been recorded so far and now.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public string? Note { get; init; }

    public Guid? OfficerId { get; init; }

    public string? OfficerName { get; init; }

    public DateOnly? AnswerBy { get; init; }

    /// <summary>The step to which it goes, where the process parts.</summary>
    public string? NextStep { get; init; }

    /// <summary>The unit or agency that is asked.</summary>
    public string? AskedAgency { get; init; }

    /// <summary>The same, where it is a unit of the tree.</summary>
    public Guid? AskedUnitId { get; init; }

    /// <summary>Whether the certification book got its entries; only the certification lane says so.</summary>
    public bool IsBooked { get; init; }

    /// <summary>The time that an extension promises.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether something is put right with it.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether a signature that was proved comes with it; only the page of signing says so.</summary>
    public bool IsSigned { get; init; }
}
