using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Indicators.Features.Recorded.RecordFigure;

/// <summary>Confirms a recorded figure or sends it back.</summary>
/// <param name="FigureId">The figure.</param>
/// <param name="IsConfirmed">Whether it is right.</param>
/// <param name="Reason">Why it goes back.</param>
internal sealed record AnswerFigureCommand(Guid FigureId, bool IsConfirmed, string? Reason);

/// <summary>Keeps what a second person said of a figure.</summary>
internal sealed class AnswerFigureHandler(UnitOfWork unitOfWork, IndicatorsDbContext database, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [FigureAnswerConfiguration.FigureIsUnique] = RecordedFigureErrors.AlreadyAnswered,
    };

    public async Task<Result> HandleAsync(AnswerFigureCommand command, CancellationToken cancellationToken)
    {
        var figure = await database.Figures.SingleOrDefaultAsync(one => one.Id == command.FigureId, cancellationToken);
        if (figure is null)
        {
            return RecordedFigureErrors.NotFound;
        }

        if (!user.MayAnswer(figure.UnitId))
        {
            return RecordedFigureErrors.MayNotAnswer;
        }

        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        var isAnswered = await database.Answers.AnyAsync(answer => answer.FigureId == figure.Id, cancellationToken);
        var may = RecordedFigureRule.MayAnswer(figure, isAnswered, command.IsConfirmed, reason, user.Actor.PersonId);
        if (may.Failed)
        {
            return may;
        }

        database.Answers.Add(new FigureAnswer(figure, command.IsConfirmed, reason, user.Actor, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync(
            [new FigureAnswered(figure.UnitId, figure.Id, figure.IndicatorCode, command.IsConfirmed)],
            reason,
            cancellationToken,
            Constraints
        );
    }
}
