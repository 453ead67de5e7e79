using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>Why due times are told anew.</summary>
/// <param name="Day">The day that changed, or the first of other hours.</param>
/// <param name="Document">By which document.</param>
internal sealed record RecountDueTimesPayload(DateOnly Day, string? Document);

/// <summary>Asks for the due times of a unit's open dossiers when its calendar changes.</summary>
internal sealed class CalendarListener(JobQueue jobs)
    : IEventHandler<UnitDayAdded>,
        IEventHandler<UnitDayRemoved>,
        IEventHandler<UnitHoursAdded>,
        IEventHandler<UnitHoursRemoved>
{
    public Task<Result> HandleAsync(UnitDayAdded happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync(message, happened.On, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitDayRemoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync(message, happened.On, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitHoursAdded happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync(message, happened.From, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitHoursRemoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync(message, happened.From, happened.Document, cancellationToken);

    private async Task<Result> AskAsync(EventMessage message, DateOnly day, string? document, CancellationToken cancellationToken)
    {
        await jobs.EnqueueAsync(message.UnitId, RecountDueTimesJob.Kind, new RecountDueTimesPayload(day, document), cancellationToken);
        return Result.Done();
    }
}

/// <summary>
/// Tells the due times of a unit's open dossiers by the calendar as it is now; each that moves is noted. Those whose clock stands still are
/// told when it goes on; the due time that another system has promised is not ours to move.
/// </summary>
internal sealed class RecountDueTimesJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "one_stop.recount_due_times";

    private const int BatchSize = 500;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var why = context.Payload<RecountDueTimesPayload>();
        var (read, moved, last) = (0, 0, Guid.Empty);
        while (await NextAsync(context.UnitId, last, cancellationToken) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            read += batch.Count;
            moved += await RecountAsync(batch, why, cancellationToken);
        }

        context.SetResult(new { read, moved });
        return await unitOfWork.CommitAsync(
            moved == 0 ? [] : [new DueTimesRecounted(context.UnitId, context.UnitId, why.Day, why.Document, moved)],
            null,
            cancellationToken
        );
    }

    private Task<List<Dossier>> NextAsync(Guid unitId, Guid after, CancellationToken cancellationToken) =>
        database
            .Dossiers.Where(dossier => dossier.CompetentUnitId == unitId && dossier.Stage <= DossierStage.Approved)
            .Where(dossier => dossier.FirstDueAt != null && dossier.SourceDueAt == null && dossier.Id > after)
            .OrderBy(dossier => dossier.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);

    private async Task<int> RecountAsync(List<Dossier> dossiers, RecountDueTimesPayload why, CancellationToken cancellationToken)
    {
        var (now, moved) = (clock.GetUtcNow(), 0);
        var ids = dossiers.ConvertAll(dossier => dossier.Id);
        var histories = (
            await database.Events.AsNoTracking().Where(happened => ids.Contains(happened.DossierId)).ToListAsync(cancellationToken)
        ).ToLookup(happened => happened.DossierId);
        var keepers = await timekeepers.OfAsync(dossiers, cancellationToken);
        foreach (var dossier in dossiers)
        {
            var before = dossier.FirstDueAt!.Value;
            var reading = keepers[dossier.Id].Read(histories[dossier.Id], now);
            if (reading.FirstDueAt is { } after && (after, reading.DueAt) != (before, dossier.DueAt))
            {
                dossier.Tell(reading);
                database.Add(new DossierDueChange(dossier, before, after, why.Day, why.Document, now));
                moved++;
            }
        }

        return moved;
    }
}
