using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.ProcessList;

/// <summary>One line of the list.</summary>
internal sealed record ProcessRow(
    Guid Id,
    string ProcedureCode,
    string ProcedureName,
    string OwnerName,
    ProcessPhase Phase,
    PublicationDecision? Decision,
    DateOnly? EffectiveFrom,
    DateOnly? EffectiveTo,
    int StepCount
);

/// <summary>Reads the processes of the unit that is looked at and of those above it, by procedure.</summary>
internal sealed class ProcessListQuery(
    OneStopDbContext database,
    ProcedureIndex index,
    ProcessReach reach,
    IUnitDirectory units,
    TimeProvider clock
)
{
    /// <summary>A part of the list, and how many there are.</summary>
    public async Task<(IReadOnlyList<ProcessRow> Rows, int Total)> ReadAsync(
        ProcessPhase? phase,
        string? words,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var reached = await reach.UnitsAsync(cancellationToken);
        var names = await units.OfAsync(reached, cancellationToken);
        var today = VietnamTime.Today(clock);
        var found =
            from process in Of(database.Processes.AsNoTracking().Where(process => reached.Contains(process.UnitId)), phase, today)
            join procedure in database.Procedures on process.ProcedureId equals procedure.Id
            select new { process, procedure };
        if (!string.IsNullOrWhiteSpace(words))
        {
            var all = await database
                .Procedures.AsNoTracking()
                .OrderBy(procedure => procedure.Code)
                .Take(ProcessLimits.ExportMaxCount)
                .ToListAsync(cancellationToken);
            var codes = index.Find(all, words, ProcessLimits.ExportMaxCount).ToList();
            found = found.Where(one => codes.Contains(one.procedure.Code));
        }

        var rows = await found
            .OrderBy(one => one.procedure.Name)
            .ThenByDescending(one => one.process.RecordedAt)
            .ThenBy(one => one.process.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        return (
            [
                .. rows.Select(one => new ProcessRow(
                    one.process.Id,
                    one.procedure.Code,
                    one.procedure.Name,
                    names.TryGetValue(one.process.UnitId, out var unit) ? unit.Name : "",
                    one.process.PhaseOn(today),
                    one.process.Decision,
                    one.process.EffectiveFrom,
                    one.process.EffectiveTo,
                    one.process.Steps.Count
                )),
            ],
            await found.CountAsync(cancellationToken)
        );
    }

    // The same as InternalProcess.PhaseOn, for the database.
    private static IQueryable<InternalProcess> Of(IQueryable<InternalProcess> processes, ProcessPhase? phase, DateOnly today) =>
        phase switch
        {
            ProcessPhase.Draft => processes.Where(process => process.EffectiveFrom == null),
            ProcessPhase.Approved => processes.Where(process =>
                process.EffectiveFrom > today && (process.EffectiveTo == null || process.EffectiveTo >= process.EffectiveFrom)
            ),
            ProcessPhase.InForce => processes.Where(process =>
                process.EffectiveFrom <= today && (process.EffectiveTo == null || process.EffectiveTo >= today)
            ),
            ProcessPhase.Ended => processes.Where(process => process.EffectiveTo < today || process.EffectiveTo < process.EffectiveFrom),
            _ => processes,
        };
}
