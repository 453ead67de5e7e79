using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Planning.Contracts;

/// <summary>Has the people of a demonstration work on their plan.</summary>
public interface IPlanningDemo
{
    /// <summary>
    /// Reviews, approves and issues the unit's draft at the beginning of its year, then hands in, confirms, returns and extends up to the
    /// clock's end, with the same outcome each time. All goes through the application's own commands; nothing is written past them.
    /// </summary>
    /// <param name="cast">The accounts of the unit.</param>
    /// <param name="clock">The clock that the application runs by.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task LiveAsync(IReadOnlyList<DemoAccount> cast, DemoClock clock, CancellationToken cancellationToken);
}
