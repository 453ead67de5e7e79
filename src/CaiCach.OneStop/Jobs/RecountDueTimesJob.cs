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

/// <summary>Tells the due times of a unit's open dossiers by the calendar as it is now.</summary>
internal sealed class RecountDueTimesJob(UnitOfWork unitOfWork, OneStopDbContext database, DueTimes dueTimes) : IJobHandler
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
            moved += await dueTimes.RecountAsync(batch, why.Day, why.Document, cancellationToken);
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
}
