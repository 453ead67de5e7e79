using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>A figure of an indicator was recorded by hand, with evidence; it waits for a second person.</summary>
/// <param name="UnitId">The unit that it is of.</param>
/// <param name="SubjectId">The figure.</param>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="Numerator">How many count; a plain number may have decimals, and a sign.</param>
/// <param name="Denominator">Out of how many; null for a plain number.</param>
/// <param name="OccurredOn">The day that it is as of.</param>
public sealed record FigureRecorded(
    Guid UnitId,
    Guid SubjectId,
    string IndicatorCode,
    decimal Numerator,
    decimal? Denominator,
    DateOnly OccurredOn
) : IEvent;

/// <summary>A second person confirmed a recorded figure, so that it counts, or sent it back.</summary>
/// <param name="UnitId">The unit that it is of.</param>
/// <param name="SubjectId">The figure.</param>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="IsConfirmed">Whether it counts from now on.</param>
public sealed record FigureAnswered(Guid UnitId, Guid SubjectId, string IndicatorCode, bool IsConfirmed) : IEvent;

/// <summary>Somebody had all figures counted again as of a day of the past, which takes a while.</summary>
/// <param name="UnitId">The unit whose figures they are.</param>
/// <param name="SubjectId">The job that counts them.</param>
/// <param name="Period">The period in its written form.</param>
/// <param name="AsOf">The day; what was recorded by its end counts.</param>
public sealed record TableAsOfAsked(Guid UnitId, Guid SubjectId, string Period, DateOnly AsOf) : IEvent;
