using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>Whose dossiers are taken over.</summary>
internal sealed record TakeOverDossiersPayload(IReadOnlyList<Guid> PredecessorIds);

/// <summary>Has the successor of merged communes take over their open dossiers on the day when the merger takes effect.</summary>
internal sealed class MergerListener(JobQueue jobs) : IEventHandler<PredecessorsTakenIn>
{
    public async Task<Result> HandleAsync(PredecessorsTakenIn happened, EventMessage message, CancellationToken cancellationToken)
    {
        await jobs.EnqueueFromAsync(
            happened.UnitId,
            TakeOverDossiersJob.Kind,
            new TakeOverDossiersPayload(happened.PredecessorIds),
            VietnamTime.StartOf(happened.EffectiveOn),
            cancellationToken
        );
        return Result.Done();
    }
}

/// <summary>
/// Open dossiers that predecessors decided or received go on at the successor, under their old codes; each keeps the line in its history. From then on
/// the successor's calendar tells their due times; what moves is noted.
/// </summary>
internal sealed class TakeOverDossiersJob(UnitOfWork unitOfWork, OneStopDbContext database, DueTimes dueTimes, TimeProvider clock)
    : IJobHandler
{
    public const string Kind = "one_stop.take_over_dossiers";

    private const int BatchSize = 500;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var predecessors = context.Payload<TakeOverDossiersPayload>().PredecessorIds;
        await unitOfWork.OpenAsync([context.UnitId, .. predecessors], cancellationToken);
        var (events, last, now, moves) = (new List<IEvent>(), Guid.Empty, clock.GetUtcNow(), new List<DueMove>());
        var today = VietnamTime.DayOf(now);
        while (await NextAsync(predecessors, last, cancellationToken) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var decided = batch.FindAll(dossier => predecessors.Contains(dossier.CompetentUnitId));
            foreach (var dossier in batch)
            {
                var formerId = predecessors.Contains(dossier.CompetentUnitId) ? dossier.CompetentUnitId : dossier.AtDeskOf;
                database.Add(dossier.GoOnAt(predecessors, context.UnitId, now));
                events.Add(new DossierTakenOver(context.UnitId, dossier.Id, dossier.Code, formerId));
            }

            moves.AddRange(await dueTimes.RecountAsync(decided, today, DossierNames.Merger, cancellationToken));
        }

        context.SetResult(new { taken = events.Count, moved = moves.Count });
        events.AddRange(dueTimes.Tell(context.UnitId, today, DossierNames.Merger, moves));
        return await unitOfWork.CommitAsync(events, null, cancellationToken);
    }

    private Task<List<Dossier>> NextAsync(IReadOnlyList<Guid> predecessors, Guid after, CancellationToken cancellationToken) =>
        database
            .Dossiers.Where(dossier =>
                predecessors.Contains(dossier.CompetentUnitId)
                || (dossier.DeskUnitId == null && predecessors.Contains(dossier.UnitId))
                || (dossier.DeskUnitId != null && predecessors.Contains(dossier.DeskUnitId.Value))
            )
            .Where(dossier => dossier.Stage <= DossierStage.Completed)
            .Where(dossier => dossier.Id > after)
            .OrderBy(dossier => dossier.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
}
