namespace CaiCach.Foundation.Writes;

/// <summary>
/// A fact that a write has made: the audit trail keeps it, the outbox tells it to other rooms, history pages show it.
/// Records in the past tense, holding ids and changed values; never more personal data than the history needs.
/// </summary>
public interface IEvent
{
    /// <summary>The authority whose trail it belongs to.</summary>
    Guid UnitId { get; }

    /// <summary>The thing that it happened to.</summary>
    Guid SubjectId { get; }
}
