namespace CaiCach.Foundation.Time;

/// <summary>Whose days off hold for a unit, too: told by the room that knows the tree of units.</summary>
public interface IAuthoritiesAbove
{
    /// <summary>The authorities above a unit, in no order; none for the topmost.</summary>
    Task<IReadOnlyList<Guid>> OfAsync(Guid unitId, CancellationToken cancellationToken);
}
