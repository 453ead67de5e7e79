namespace CaiCach.Indicators.Contracts;

/// <summary>The place for a unit's plan on the public page and in reports; the room that keeps plans fills it, and without it there is none.</summary>
public interface IPublicPlans
{
    /// <summary>The plan of a unit that is in force; null where there is none. On the public page nobody is signed in: the unit of work is open for the unit, as the system.</summary>
    Task<PlanInForce?> InForceAsync(Guid unitId, CancellationToken cancellationToken);
}
