using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>
/// Asks for the due times of a unit's open dossiers when its calendar changes; a day off holds for the units below, too, so theirs are asked for with it.
/// </summary>
internal sealed class CalendarListener(UnitOfWork unitOfWork, OneStopDbContext database, IUnitDirectory units, JobQueue jobs)
    : IEventHandler<UnitDayAdded>,
        IEventHandler<UnitDayRemoved>,
        IEventHandler<UnitHoursAdded>,
        IEventHandler<UnitHoursRemoved>
{
    public Task<Result> HandleAsync(UnitDayAdded happened, EventMessage message, CancellationToken cancellationToken) =>
        AskForDayAsync(message.UnitId, happened.On, happened.IsWorked, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitDayRemoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AskForDayAsync(message.UnitId, happened.On, happened.IsWorked, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitHoursAdded happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync([message.UnitId], happened.From, happened.Document, cancellationToken);

    public Task<Result> HandleAsync(UnitHoursRemoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AskAsync([message.UnitId], happened.From, happened.Document, cancellationToken);

    private async Task<Result> AskForDayAsync(
        Guid unitId,
        DateOnly day,
        bool isWorked,
        string? document,
        CancellationToken cancellationToken
    ) => await AskAsync(isWorked ? [unitId] : await WithThoseBelowAsync(unitId, cancellationToken), day, document, cancellationToken);

    private async Task<Result> AskAsync(IReadOnlyList<Guid> unitIds, DateOnly day, string? document, CancellationToken cancellationToken)
    {
        foreach (var unitId in unitIds)
        {
            await jobs.EnqueueAsync(unitId, RecountDueTimesJob.Kind, new RecountDueTimesPayload(day, document), cancellationToken);
        }

        return Result.Done();
    }

    /// <summary>The unit, and those below it that have dossiers open; the scope reaches them from now on.</summary>
    private async Task<IReadOnlyList<Guid>> WithThoseBelowAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var reached = await units.ReachedAsync(unitId, cancellationToken);
        await unitOfWork.OpenAsync([.. reached], cancellationToken);
        Guid[] below = [.. reached.Where(id => id != unitId)];
        var open = await database
            .Database.SqlQuery<Guid>(
                $"""
                SELECT u.id AS "Value" FROM unnest({below}) u (id)
                WHERE EXISTS (SELECT FROM one_stop.dossier d WHERE d.competent_unit_id = u.id AND d.stage <= 5)
                ORDER BY 1
                """
            )
            .ToListAsync(cancellationToken);
        return [unitId, .. open];
    }
}
