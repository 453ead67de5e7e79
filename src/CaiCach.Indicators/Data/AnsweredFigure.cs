using CaiCach.Foundation.Time;
using CaiCach.Indicators.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Indicators.Data;

/// <summary>A recorded figure with what a second person said of it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Answer">The answer; null while it waits.</param>
internal sealed record AnsweredFigure(RecordedFigure Figure, FigureAnswer? Answer)
{
    /// <summary>The latest first: by the day that they are as of, then by when they were entered.</summary>
    /// <param name="database">The room's tables.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="days">The days that they are as of.</param>
    /// <param name="code">The indicator; null for all.</param>
    /// <param name="most">Most figures.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<AnsweredFigure>> ReadAsync(
        IndicatorsDbContext database,
        Guid unitId,
        DayRange days,
        string? code,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from figure in database.Figures.AsNoTracking()
            where figure.UnitId == unitId && figure.OccurredOn >= days.From && figure.OccurredOn <= days.To
            where code == null || figure.IndicatorCode == code
            join answer in database.Answers.AsNoTracking() on figure.Id equals answer.FigureId into answers
            from answer in answers.DefaultIfEmpty()
            orderby figure.OccurredOn descending, figure.RecordedAt descending, figure.Id descending
            select new { figure, answer }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AnsweredFigure(row.figure, row.answer))];
    }
}
