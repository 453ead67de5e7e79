using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Contracts;

/// <summary>Has the people of a demonstration enter figures that no record gives.</summary>
public interface IFigureDemo
{
    /// <summary>
    /// The coordinator enters a figure with its evidence on the day that it is as of, a leader confirms it an hour later. Both go through the
    /// application's own commands; nothing is written past them.
    /// </summary>
    /// <param name="stage">The people of the unit and the clock that the application runs by.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task RecordAsync(DemoStage stage, DemoFigure figure, CancellationToken cancellationToken);
}

/// <summary>A made-up figure.</summary>
/// <param name="IndicatorCode">The indicator, one whose figures people enter.</param>
/// <param name="Numerator">How many count.</param>
/// <param name="Denominator">Out of how many; null for a plain number.</param>
/// <param name="OccurredOn">The day that it is as of.</param>
/// <param name="Days">The days of the period that it is entered for.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="EvidencePath">The file that stands for it.</param>
public sealed record DemoFigure(
    string IndicatorCode,
    decimal Numerator,
    decimal? Denominator,
    DateOnly OccurredOn,
    DayRange Days,
    string Source,
    string EvidencePath
);
