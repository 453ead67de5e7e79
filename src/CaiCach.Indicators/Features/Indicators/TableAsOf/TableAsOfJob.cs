using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Indicators.TableAsOf;

/// <summary>The figures as they were known at the end of a day.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Table">The figures.</param>
internal sealed record TableThen(AskTableAsOfCommand Asked, Contracts.IndicatorTable Table);

/// <summary>Counts all figures of a unit as of a day from the records, and says how far it is.</summary>
internal sealed class TableAsOfJob(UnitOfWork unitOfWork, IUnitDirectory units, IIndicators indicators, FigureProgress progress)
    : IJobHandler
{
    public const string Kind = "indicators.table_as_of";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var asked = context.Payload<AskTableAsOfCommand>();
        // Whoever may see a unit's figures may see those of the units that count for it; a job opens the unit alone.
        await unitOfWork.OpenAsync([.. await units.ReachedAsync(context.UnitId, cancellationToken)], cancellationToken);
        progress.Told = (done, total, token) => context.ReportAsync(done, total, IndicatorNames.Counted(done, total), token);
        var read = await indicators.ReadAsync(
            context.UnitId,
            asked.Department,
            asked.Period,
            asked.Cutoff,
            AsOfDay.EndOf(asked.AsOf),
            cancellationToken
        );
        if (read.Failed)
        {
            return read;
        }

        context.SetResult(new TableThen(asked, read.Value));
        return Result.Done();
    }
}
