using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>How a process stands on a day.</summary>
internal enum ProcessPhase
{
    /// <summary>Being written; no decision yet.</summary>
    Draft,

    /// <summary>Approved, its first day is still to come.</summary>
    Approved,

    /// <summary>New dossiers take it.</summary>
    InForce,

    /// <summary>Only dossiers that began with it go on by it.</summary>
    Ended,
}

/// <summary>
/// How a version of a procedure is handled inside (quy trình nội bộ): steps, hours and what each may do, approved by a decision. The unit that
/// owns it and all below it use it; a unit below fills in people only. Once approved, it never changes: a new one takes its place.
/// </summary>
internal sealed class InternalProcess
{
    private InternalProcess() { }

    /// <summary>A draft that begins with these steps.</summary>
    public InternalProcess(Guid unitId, ProcedureVersion version, IReadOnlyList<ProcessStep> steps, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = unitId;
        ProcedureId = version.ProcedureId;
        VersionId = version.Id;
        Steps = steps;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that owns it.</summary>
    public Guid UnitId { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>The version whose limit it keeps. It governs later versions, too, as long as none of their limits is shorter.</summary>
    public Guid VersionId { get; private set; }

    public IReadOnlyList<ProcessStep> Steps { get; private set; } = [];

    /// <summary>The decision that approved it; null for a draft.</summary>
    public PublicationDecision? Decision { get; private set; }

    /// <summary>First day on which new dossiers take it; null for a draft.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last such day; null while it holds.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>How it stands on a day.</summary>
    public ProcessPhase PhaseOn(DateOnly day) =>
        EffectiveFrom is not { } from ? ProcessPhase.Draft
        : EffectiveTo < from || EffectiveTo < day ? ProcessPhase.Ended
        : day < from ? ProcessPhase.Approved
        : ProcessPhase.InForce;

    /// <summary>Keeps the table of a draft; it need not be fit for use yet.</summary>
    public Result Arrange(IReadOnlyList<ProcessStep> steps)
    {
        if (Decision is not null)
        {
            return ProcessErrors.IsApproved;
        }

        if (ProcessChecks.WrongShape(steps) is { Count: > 0 } wrong)
        {
            return Result.Fail(wrong);
        }

        Steps = steps;
        return Result.Done();
    }

    /// <summary>Records the decision by which it is used from a day on; only a process without fault.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="from">First day.</param>
    /// <param name="version">The version whose limit it keeps.</param>
    /// <param name="today">Today.</param>
    public Result Approve(PublicationDecision decision, DateOnly from, ProcedureVersion version, DateOnly today)
    {
        if (Decision is not null)
        {
            return ProcessErrors.IsApproved;
        }

        Error[] wrong =
        [
            .. WrongDecision(decision, today),
            .. IsWithin(from, decision, version, today) ? Array.Empty<Error>() : [ProcessErrors.FromWrong],
            .. ProcessChecks.Wrong(Steps, version.Content.Limit, version.Content.OnlineLimit),
        ];
        if (wrong.Length > 0)
        {
            return Result.Fail(wrong);
        }

        (Decision, EffectiveFrom) = (decision, from);
        return Result.Done();
    }

    /// <summary>Ends it; dossiers that began with it go on by it.</summary>
    /// <param name="day">The last day on which new dossiers take it; the day before its first when it never comes into force.</param>
    /// <param name="today">Today.</param>
    public Result EndOn(DateOnly day, DateOnly today)
    {
        if (EffectiveFrom is not { } from)
        {
            return ProcessErrors.IsDraft;
        }

        if (day < from.AddDays(-1) || day < today.AddDays(-1) || EffectiveTo <= day)
        {
            return ProcessErrors.EndWrongDay;
        }

        EffectiveTo = day;
        return Result.Done();
    }

    /// <summary>Ends it the day before its successor begins.</summary>
    public void YieldTo(InternalProcess successor) => EffectiveTo = successor.EffectiveFrom!.Value.AddDays(-1);

    private static IEnumerable<Error> WrongDecision(PublicationDecision decision, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(decision.Number) || decision.Number.Length > ProcessLimits.NumberMaxLength)
        {
            yield return ProcessErrors.DecisionNumberMissing;
        }

        if (string.IsNullOrWhiteSpace(decision.Issuer) || decision.Issuer.Length > ProcessLimits.IssuerMaxLength)
        {
            yield return ProcessErrors.DecisionIssuerMissing;
        }

        if (decision.IssuedOn is not { } day || day > today)
        {
            yield return ProcessErrors.DecisionDayWrong;
        }
    }

    private static bool IsWithin(DateOnly from, PublicationDecision decision, ProcedureVersion version, DateOnly today) =>
        !(from < decision.IssuedOn) && from <= today.AddYears(1) && from >= version.EffectiveFrom && !(from > version.EffectiveTo);
}
