using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Indicators.Data;

/// <summary>Reads what stands behind the confirmed figures of a unit.</summary>
internal sealed class FigureEvidence(IndicatorsDbContext database) : IFigureEvidence
{
    private const int FiguresMax = 2_000;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var days = period.Days(cutoff);
        var found = await (
            from figure in database.Figures.AsNoTracking()
            join answer in database.Answers.AsNoTracking() on figure.Id equals answer.FigureId
            where figure.UnitId == unitId && figure.OccurredOn >= days.From && figure.OccurredOn <= days.To
            where answer.IsConfirmed && (asOf == null || answer.AnsweredAt <= asOf)
            orderby figure.OccurredOn descending, figure.RecordedAt descending
            select new { figure.IndicatorCode, figure.Source }
        )
            .Take(FiguresMax)
            .ToListAsync(cancellationToken);
        return found
            .DistinctBy(one => one.IndicatorCode, StringComparer.Ordinal)
            .ToDictionary(one => one.IndicatorCode, one => one.Source, StringComparer.Ordinal);
    }
}
