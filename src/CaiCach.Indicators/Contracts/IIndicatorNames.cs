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
/// <param name="IsChange">Whether it is a change itself: what targets ask of it is no change of it.</param>
/// <param name="IsLevel">Whether it is a level that does not grow over a period: points, a place.</param>
/// <param name="Grades">From which value on which grade is given, the least first, each with the folded words by which targets ask for it; null for none.</param>
public sealed record IndicatorName(
    string Code,
    string Name,
    string Area,
    string Measure,
    bool? IsMoreBetter,
    FigureOrigin Origin,
    IReadOnlyList<string> Keywords,
    string? LateCode = null,
    bool IsChange = false,
    bool IsLevel = false,
    IReadOnlyList<IndicatorGrade>? Grades = null
);

/// <summary>A grade (xếp loại) that an indicator gives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The least value that has it.</param>
/// <param name="Words">Folded words by which targets of plans ask for it.</param>
public sealed record IndicatorGrade(string Name, decimal From, IReadOnlyList<string> Words);
