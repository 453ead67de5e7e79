namespace CaiCach.OneStop.Domain.Portal;

/// <summary>When a unit's regular looks at the Portal were asked for, and how the last one for questions went.</summary>
internal sealed class PortalRound
{
    private PortalRound() { }

    public Guid UnitId { get; private set; }

    /// <summary>The last night whose comparison was asked for.</summary>
    public DateOnly? ComparedOn { get; private set; }

    /// <summary>When the Portal was last asked for questions.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Why it gave none then; null where it gave its list.</summary>
    public string? QuestionProblem { get; private set; }

    /// <summary>Keeps how the last look for questions went.</summary>
    public void KeepQuestions(string? problem) => QuestionProblem = problem;
}
