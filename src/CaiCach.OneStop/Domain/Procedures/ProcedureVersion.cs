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

    /// <summary>Ends it, the day before its successor begins.</summary>
    public void EndOn(DateOnly day) => EffectiveTo = day;
}
