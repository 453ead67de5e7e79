using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.MoveSeveral;

/// <summary>A dossier that a person can move.</summary>
internal sealed record MovableRow(
    ChosenRow Key,
    string Code,
    string ProcedureName,
    string OwnerName,
    DossierStage Stage,
    string? OfficerName,
    DateTimeOffset? FirstDueAt,
    MovableDraft? Draft
);

/// <summary>The file that came last with its proposal.</summary>
internal sealed record MovableDraft(Guid Id, string FileName);

/// <summary>A part of what a person can move, the most urgent first.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">All of it.</param>
/// <param name="Holders">Who has dossiers in hand, with how many; empty where the step is not a hand-over.</param>
/// <param name="Calendar">The unit's calendar.</param>
internal sealed record MovableView(
    IReadOnlyList<MovableRow> Rows,
    int Total,
    IReadOnlyList<(Guid Id, string Name, int Count)> Holders,
    WorkingCalendar Calendar
);

/// <summary>Reads what a person can move by one step, by the roles that they have at the unit.</summary>
internal sealed class MoveSeveralQuery(OneStopDbContext database, UnitCalendars calendars, CurrentUser user)
{
    private const int MostHolders = 100;

    public async Task<MovableView> ReadAsync(DossierAction action, Guid? holderId, int page, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var roles = user.RolesIn([unitId]);
        var stages = DossierMoves.Table.Where(move => move.Action == action && move.Roles.Any(roles.Contains)).Select(move => move.From);
        var all = Movable(unitId, [.. stages.Distinct()]);
        var chosen = holderId is { } holder ? all.Where(dossier => dossier.OfficerId == holder) : all;
        var rows = await (
            from dossier in chosen
                .OrderBy(dossier => dossier.FirstDueAt)
                .ThenBy(dossier => dossier.Id)
                .Skip((page - 1) * DossierLimits.PageSize)
                .Take(DossierLimits.PageSize)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby dossier.FirstDueAt, dossier.Id
            select new MovableRow(
                new ChosenRow(dossier.Id, dossier.Version),
                dossier.Code,
                procedure.Name,
                dossier.OwnerName,
                dossier.Stage,
                dossier.OfficerName,
                dossier.FirstDueAt,
                database
                    .Files.Where(file =>
                        dossier.Stage == DossierStage.Proposed
                        && file.DossierId == dossier.Id
                        && database.Events.Any(line => line.Id == file.EventId && line.Action == DossierAction.Submit)
                    )
                    .OrderByDescending(file => file.RecordedAt)
                    .ThenBy(file => file.Id)
                    .Select(file => new MovableDraft(file.Id, file.FileName))
                    .FirstOrDefault()
            )
        ).ToListAsync(cancellationToken);
        var holders =
            action == DossierAction.Assign
                ? await all.Where(dossier => dossier.OfficerId != null)
                    .GroupBy(dossier => new { dossier.OfficerId, dossier.OfficerName })
                    .Select(group => new
                    {
                        group.Key.OfficerId,
                        group.Key.OfficerName,
                        Count = group.Count(),
                    })
                    .Take(MostHolders)
                    .ToListAsync(cancellationToken)
                : [];
        return new MovableView(
            rows,
            await chosen.CountAsync(cancellationToken),
            [
                .. holders
                    .Select(one => (one.OfficerId!.Value, one.OfficerName ?? "", one.Count))
                    .OrderBy(one => one.Item2, StringComparer.CurrentCulture),
            ],
            await calendars.OfAsync(unitId, cancellationToken)
        );
    }

    // The bounds let PostgreSQL take the index of open dossiers; of an array alone it expects too many.
    private IQueryable<Dossier> Movable(Guid unitId, DossierStage[] stages)
    {
        var (first, last) = stages.Length == 0 ? (DossierStage.Arrived, DossierStage.Arrived) : (stages.Min(), stages.Max());
        return database.Dossiers.Where(dossier =>
            dossier.CompetentUnitId == unitId
            && dossier.Stage <= DossierStage.Completed
            && dossier.Stage >= first
            && dossier.Stage <= last
            && stages.Contains(dossier.Stage)
        );
    }
}
