using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Contracts;

/// <summary>Who needs figures of indicators; what people have to enter for it comes first in their lists.</summary>
public interface IIndicatorDemand
{
    /// <summary>The indicators that a unit needs figures of.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="days">The days that they are about.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyCollection<string>> CodesAsync(Guid unitId, DayRange days, CancellationToken cancellationToken);
}
