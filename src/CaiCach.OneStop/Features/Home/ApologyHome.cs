using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Late dossiers for which nobody has apologised yet: an officer's own, and all of the unit for the leader, who signs.</summary>
internal sealed class ApologyHome(OneStopDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        var (isLeader, personId) = (roles.Contains(Role.Leader), user.Actor.PersonId);
        if (!isLeader && !roles.Contains(Role.Officer))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var late = new ApologyFilter(ApologyList.Late)
            .Of(database, user.UnitId, calendar, now)
            .Where(one => isLeader || one.Dossier.OfficerId == personId);
        var total = await late.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await late.Take(RowsShown).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.OneStop,
            total,
            total,
            OneStopLinks.Apologies,
            [
                .. rows.Select(row =>
                {
                    var due = DueTime.Of(row.Dossier.Stage, row.Dossier.FirstDueAt, row.Dossier.EndedAt, calendar, now);
                    return new HomeRow(
                        $"{row.Dossier.Code} · {row.Dossier.OwnerName}",
                        $"{ExtensionNames.OfNone(row.Extension?.State)} · {row.Dossier.OfficerName}",
                        OneStopLinks.Extend(row.Dossier.Code),
                        due.Pill,
                        DueTimeNames.Of(due)
                    );
                }),
            ]
        )
        {
            Title = ExtensionNames.LateWithoutApology,
        };
    }
}
