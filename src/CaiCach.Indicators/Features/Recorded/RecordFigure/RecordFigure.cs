using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Features.Recorded.RecordFigure;

/// <summary>A figure of the unit that is looked at, with its evidence.</summary>
/// <param name="Figure">What was entered.</param>
/// <param name="Days">The days of the period that it is entered for.</param>
/// <param name="FileName">The name of the evidence.</param>
/// <param name="File">Its content; null where none was chosen.</param>
internal sealed record RecordFigureCommand(EnteredFigure Figure, DayRange Days, string? FileName, Stream? File);

/// <summary>Keeps a figure with its evidence; it counts once a second person has confirmed it.</summary>
internal sealed class RecordFigureHandler(
    UnitOfWork unitOfWork,
    IndicatorsDbContext database,
    IndicatorCatalogue catalogue,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(RecordFigureCommand command, CancellationToken cancellationToken)
    {
        if (catalogue.Definition(command.Figure.IndicatorCode) is not { } definition)
        {
            return IndicatorErrors.NotFound;
        }

        if (!user.MayRecord(user.UnitId))
        {
            return RecordedFigureErrors.MayNotRecord;
        }

        var now = clock.GetUtcNow();
        var may = RecordedFigureRule.MayRecord(definition, command.Figure, command.File is not null, command.Days, VietnamTime.DayOf(now));
        if (may.Failed)
        {
            return may;
        }

        var kept = await attachments.KeepAsync(
            user.UnitId,
            command.FileName!,
            command.File!,
            AttachmentLimits.MostBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("Evidence"))]);
        }

        var figure = new RecordedFigure(user.UnitId, command.Figure, (kept.Value.Id, kept.Value.FileName), user.Actor, now);
        database.Figures.Add(figure);
        return await unitOfWork.CommitAsync(
            [new FigureRecorded(figure.UnitId, figure.Id, figure.IndicatorCode, figure.Numerator, figure.Denominator, figure.OccurredOn)],
            null,
            cancellationToken
        );
    }
}
