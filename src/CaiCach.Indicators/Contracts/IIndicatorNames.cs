namespace CaiCach.Indicators.Contracts;

/// <summary>What indicators are called, for whoever chooses one.</summary>
public interface IIndicatorNames
{
    /// <summary>All of them, in the order of areas.</summary>
    IReadOnlyList<IndicatorName> All { get; }
}

/// <summary>An indicator by its names.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Area">The reform area, by its id.</param>
/// <param name="Measure">Unit of measure: "%", or what is counted.</param>
/// <param name="IsMoreBetter">Whether more is better; null where neither direction is.</param>
/// <param name="Origin">Computed or recorded.</param>
/// <param name="Keywords">What targets of plans call it, one way of saying it each.</param>
/// <param name="LateCode">The indicator that counts what is late and keeps this one down; null where nothing is late.</param>
public sealed record IndicatorName(
    string Code,
    string Name,
    string Area,
    string Measure,
    bool? IsMoreBetter,
    FigureOrigin Origin,
    IReadOnlyList<string> Keywords,
    string? LateCode = null
);
