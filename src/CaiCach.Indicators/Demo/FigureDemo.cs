using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Features.Recorded.RecordFigure;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Indicators.Demo;

/// <inheritdoc cref="IFigureDemo" />
internal sealed class FigureDemo : IFigureDemo
{
    private static readonly TimeOnly Entered = new(14, 0);

    /// <inheritdoc />
    public async Task RecordAsync(DemoStage stage, DemoFigure figure, CancellationToken cancellationToken)
    {
        var at = VietnamTime.At(figure.OccurredOn, Entered);
        stage.Clock.StandAt(at);
        await stage.DoAsync(
            stage.The(Role.Coordinator),
            async services =>
            {
                await using var file = File.OpenRead(figure.EvidencePath);
                var entered = new EnteredFigure(
                    figure.IndicatorCode,
                    figure.Numerator,
                    figure.Denominator,
                    figure.OccurredOn,
                    figure.Source
                );
                return await services
                    .GetRequiredService<RecordFigureHandler>()
                    .HandleAsync(
                        new RecordFigureCommand(entered, figure.Days, Path.GetFileName(figure.EvidencePath), file),
                        cancellationToken
                    );
            },
            cancellationToken
        );
        stage.Clock.StandAt(at.AddHours(1));
        await stage.DoAsync(
            stage.The(Role.Leader),
            async services =>
            {
                var entered = await services
                    .GetRequiredService<IndicatorsDbContext>()
                    .Figures.AsNoTracking()
                    .Where(one => one.IndicatorCode == figure.IndicatorCode && one.OccurredOn == figure.OccurredOn)
                    .OrderByDescending(one => one.RecordedAt)
                    .FirstAsync(cancellationToken);
                return await services
                    .GetRequiredService<AnswerFigureHandler>()
                    .HandleAsync(new AnswerFigureCommand(entered.Id, IsConfirmed: true, null), cancellationToken);
            },
            cancellationToken
        );
    }
}
