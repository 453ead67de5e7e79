using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Dossiers that wait for this person: in one's own hand, at the desk, or for one's signature.</summary>
internal sealed class OneStopHome(OneStopDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 8;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        if (!roles.Any(role => role is Role.Receptionist or Role.Officer or Role.Leader))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var mine = Mine(roles);
        var rows = await (
            from dossier in mine.OrderBy(dossier => dossier.FirstDueAt).ThenBy(dossier => dossier.Id).Take(RowsShown)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby dossier.FirstDueAt, dossier.Id
            select new
            {
                dossier.Code,
                procedure.Name,
                dossier.OwnerName,
                dossier.Stage,
                dossier.FirstDueAt,
                dossier.EndedAt,
                dossier.UnitId,
                dossier.CompetentUnitId,
            }
        ).ToListAsync(cancellationToken);
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var counted = await mine.GroupBy(_ => true)
            .Select(all => new { Total = all.Count(), Late = all.Count(dossier => dossier.EndedAt == null && dossier.FirstDueAt < now) })
            .SingleOrDefaultAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.OneStop,
            counted?.Total ?? 0,
            counted?.Late ?? 0,
            roles.Contains(Role.Leader) ? OneStopLinks.InStage(DossierStage.Proposed) : OneStopLinks.Dossiers,
            [
                .. rows.Select(row =>
                {
                    var due = DueTime.Of(row.Stage, row.FirstDueAt, row.EndedAt, calendar, now);
                    return new HomeRow(
                        row.Name,
                        $"{row.Code} · {row.OwnerName} · {DossierNames.Of(row.Stage)}{Elsewhere(row.UnitId, row.CompetentUnitId)}",
                        OneStopLinks.Dossier(row.Code),
                        due.Pill,
                        DueTimeNames.Of(due)
                    );
                }),
            ]
        );
    }

    private string Elsewhere(Guid receivingId, Guid competentId) =>
        competentId != user.UnitId ? $" · {ReachNames.DecidedElsewhere}"
        : receivingId != user.UnitId ? $" · {ReachNames.ReceivedElsewhere}"
        : "";

    private IQueryable<Dossier> Mine(IReadOnlyList<Role> roles)
    {
        var (isDesk, isLeader, personId) = (roles.Contains(Role.Receptionist), roles.Contains(Role.Leader), user.Actor.PersonId);
        var decidedHere = database.Dossiers.Where(dossier =>
            dossier.CompetentUnitId == user.UnitId
            && dossier.Stage <= DossierStage.Completed
            && (
                (dossier.OfficerId == personId && dossier.Stage == DossierStage.InHand)
                || (isLeader && dossier.Stage == DossierStage.Proposed)
                || (
                    isDesk
                    && (
                        dossier.Stage == DossierStage.Received
                        || dossier.Stage == DossierStage.Approved
                        || dossier.Stage == DossierStage.Completed
                    )
                )
            )
        );
        return isDesk
            ? decidedHere.Concat(
                database.Dossiers.ReceivedForOthersBy(user.UnitId).Where(dossier => dossier.Stage == DossierStage.Completed)
            )
            : decidedHere;
    }
}
