using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>Why due times are told anew.</summary>
/// <param name="Day">The day that changed, the first of other hours, or that on which other data came.</param>
/// <param name="Document">By which document, or why; null where nothing says so.</param>
internal sealed record RecountDueTimesPayload(DateOnly Day, string? Document);

/// <summary>Tells the due times of a unit's open dossiers by the calendar as it is now.</summary>
internal sealed class RecountDueTimesJob(UnitOfWork unitOfWork, OneStopDbContext database, DueTimes dueTimes) : IJobHandler
{
    public const string Kind = "one_stop.recount_due_times";

    private const int BatchSize = 500;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var why = context.Payload<RecountDueTimesPayload>();
        var (read, moves, last) = (0, new List<DueMove>(), Guid.Empty);
        while (await NextAsync(context.UnitId, last, cancellationToken) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            read += batch.Count;
            moves.AddRange(await dueTimes.RecountAsync(batch, why.Day, why.Document, cancellationToken));
        }

        context.SetResult(new { read, moved = moves.Count });
        return await unitOfWork.CommitAsync(dueTimes.Tell(context.UnitId, why.Day, why.Document, moves), null, cancellationToken);
    }

    private Task<List<Dossier>> NextAsync(Guid unitId, Guid after, CancellationToken cancellationToken) =>
        database
            .Dossiers.Where(dossier => dossier.CompetentUnitId == unitId && dossier.Stage <= DossierStage.Approved)
            .Where(dossier => dossier.FirstDueAt != null && dossier.SourceDueAt == null && dossier.Id > after)
            .OrderBy(dossier => dossier.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
}
