namespace CaiCach.Organisation.Domain;

/// <summary>A merger or division: history stays with the predecessor, its totals roll to the successor.</summary>
internal sealed class UnitSuccession
{
    private UnitSuccession() { }

    public UnitSuccession(Guid predecessorId, Guid successorId, DateOnly effectiveOn, string? legalBasis)
    {
        PredecessorId = predecessorId;
        SuccessorId = successorId;
        EffectiveOn = effectiveOn;
        LegalBasis = legalBasis;
    }

    public Guid PredecessorId { get; private set; }

    public Guid SuccessorId { get; private set; }

    /// <summary>First day of the successor.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>The deciding document.</summary>
    public string? LegalBasis { get; private set; }
}
