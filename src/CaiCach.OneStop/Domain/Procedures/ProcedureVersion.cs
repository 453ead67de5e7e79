using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What a procedure asks and promises from a day on. A dossier keeps the version that it was received under.</summary>
internal sealed class ProcedureVersion
{
    private ProcedureVersion() { }

    public ProcedureVersion(Procedure procedure, ShippedVersion shipped, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7();
        ProcedureId = procedure.Id;
        EffectiveFrom = shipped.EffectiveFrom;
        EffectiveTo = shipped.EffectiveTo;
        Decision = shipped.Decision;
        Content = shipped.Content;
        Steps = shipped.Steps;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>The publishing decision; null where it is not known.</summary>
    public PublicationDecision? Decision { get; private set; }

    public ProcedureContent Content { get; private set; } = null!;

    /// <summary>The internal process.</summary>
    public IReadOnlyList<ProcessStep> Steps { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The decision that withdrew the procedure when this version ended; null where it did not.</summary>
    public PublicationDecision? Withdrawal { get; private set; }

    /// <summary>Tells a change that others made meanwhile.</summary>
    public uint Revision { get; private set; }

    /// <summary>What it says, without its identity.</summary>
    public ShippedVersion Said => new(EffectiveFrom, EffectiveTo, Decision, Content, Steps);

    /// <summary>Ends it, the day before its successor begins.</summary>
    public void EndOn(DateOnly day) => EffectiveTo = day;

    /// <summary>Ends it without a successor: the procedure is withdrawn (bãi bỏ) from the day after.</summary>
    public void WithdrawAfter(DateOnly day, PublicationDecision decision)
    {
        EffectiveTo = day;
        Withdrawal = decision;
    }

    /// <summary>Writes it anew; only while <see cref="IsOpen"/>.</summary>
    public void Rewrite(ShippedVersion said)
    {
        EffectiveFrom = said.EffectiveFrom;
        EffectiveTo = said.EffectiveTo;
        Decision = said.Decision;
        Content = said.Content;
        Steps = said.Steps;
    }

    /// <summary>Whether its approved process governs a later version, too.</summary>
    public bool HandsItsProcessTo(ProcedureVersion later) =>
        EffectiveFrom < later.EffectiveFrom && ProcessRules.HoldsFor(Content, later.Content);

    /// <summary>Completes the publishing decision where it was not known, or its day was not; what is recorded stays as it is.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="today">Today.</param>
    public Result Complete(PublicationDecision decision, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(decision.Number) || string.IsNullOrWhiteSpace(decision.Issuer))
        {
            return ProcedureErrors.DecisionMissing;
        }

        if (decision.IssuedOn is { } day && (day > today || day.Year < 1990))
        {
            return ProcedureErrors.DecisionDayWrong;
        }

        if (!decision.Completes(Decision))
        {
            return ProcedureErrors.DecisionKept;
        }

        Decision = decision;
        return Result.Done();
    }

    /// <summary>Whether it may still be changed: its first day is not past and no dossier was received under it.</summary>
    public bool IsOpen(DateOnly today, bool isUsed) => EffectiveFrom >= today && !isUsed;
}
