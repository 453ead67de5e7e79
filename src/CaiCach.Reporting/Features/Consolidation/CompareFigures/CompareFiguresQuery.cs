using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Consolidation.CompareFigures;

/// <summary>A figure of all units below.</summary>
/// <param name="Records">Counted over the records of all units.</param>
/// <param name="Accepted">Added up over the accepted reports; null where none tells it, or it is not added up.</param>
/// <param name="IsAddedUp">Whether the figures of several units come to one.</param>
internal sealed record ComparedFigure(ReportFigure Records, ReportFigure? Accepted, bool IsAddedUp)
{
    /// <summary>Whether the two are not the same.</summary>
    public bool Differs => Accepted is { } sum && FigureChange.Between([sum], [Records]).Count > 0;
}

/// <summary>A unit whose report was accepted.</summary>
/// <param name="Row">The unit with its report.</param>
/// <param name="Changes">The figures of its report that its records no longer give.</param>
internal sealed record ComparedUnit(BelowRow Row, IReadOnlyList<FigureChange> Changes);

/// <summary>The figures of accepted reports beside those of the records.</summary>
internal sealed record ComparedFigures(IReadOnlyList<ComparedFigure> Figures, IReadOnlyList<ComparedUnit> Units);

/// <summary>Adds up the figures of accepted reports as they were signed, and compares some units at a time with their records of now.</summary>
internal sealed class CompareFiguresQuery(AcceptedFigures reports, IIndicators indicators, IFiguresBelow below, IIndicatorCodes known)
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 50;

    public async Task<Result<ComparedFigures>> ReadAsync(
        Guid unitId,
        ConsolidatedReports consolidation,
        int page,
        CancellationToken cancellationToken
    )
    {
        var owed = consolidation.Owed;
        var own = await indicators.ReadAsync(unitId, owed.Period, owed.Duty.Cutoff, cancellationToken);
        if (own.Failed)
        {
            return Result<ComparedFigures>.Fail(own.Errors);
        }

        var accepted = consolidation.Below.Accepted;
        var signed = await reports.OfAsync(accepted, cancellationToken);
        var sums = reports.Sum(signed.Values);
        string[] codes = [.. own.Value.Indicators.Select(one => one.Code)];
        var units = await below.ReadAsync(unitId, codes, owed.Period, owed.Duty.Cutoff, cancellationToken);
        if (units.Failed)
        {
            return Result<ComparedFigures>.Fail(units.Errors);
        }

        var now = units.Value.ToDictionary(unit => unit.UnitCode, unit => Told(unit.Values), StringComparer.Ordinal);
        return new ComparedFigures(
            [
                .. Told(own.Value.Indicators)
                    .Select(figure => new ComparedFigure(figure, sums.GetValueOrDefault(figure.Code), known.IsAddedUp(figure.Code))),
            ],
            [
                .. accepted
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(row => new ComparedUnit(
                        row,
                        FigureChange.Between(signed[row.Unit.Id], now.GetValueOrDefault(row.Unit.Code, []))
                    )),
            ]
        );

        IReadOnlyList<ReportFigure> Told(IEnumerable<IndicatorValue> values) =>
            [
                .. OutlineFigures
                    .ToldOf(values)
                    .Where(value => !consolidation.Words.LeftOut.Contains(value.Code, StringComparer.Ordinal))
                    .Select(ReportFigure.Of),
            ];
    }
}
