using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Late dossiers, ended ones too, for which nobody has apologised yet: an officer's own, and all of the unit for the leader, who signs.</summary>
internal sealed class ApologyHome(
    OneStopDbContext database,
    UnitCalendars calendars,
    ClockRulesCatalogue clockRules,
    CurrentUser user,
    TimeProvider clock
) : IHomeSource
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
        var (total, rows, link) = (0, new List<ApologyCase>(), OneStopLinks.Apologies);
        foreach (var list in new[] { ApologyList.Late, ApologyList.Ended })
        {
            var filter = new ApologyFilter(list);
            var late = filter
                .Of(database, user.UnitId, calendar, clockRules.Sets, now)
                .Where(one => isLeader || one.Dossier.OfficerId == personId);
            var count = await filter
                .Wanting(database, user.UnitId, calendar, clockRules.Sets, now)
                .Where(one => isLeader || one.OfficerId == personId)
                .Take(DossierLimits.HomeBacklogCountedMax + 1)
                .CountAsync(cancellationToken);
            link = total == 0 && count > 0 ? OneStopLinks.ApologiesIn(list) : link;
            total += count;
            rows.AddRange(await late.Take(RowsShown - rows.Count).ToListAsync(cancellationToken));
        }

        if (total == 0)
        {
            return null;
        }

        var counted = Math.Min(total, DossierLimits.HomeBacklogCountedMax + 1);
        return new HomeCard(
            NavigationPlace.OneStop,
            counted,
            counted,
            link,
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
            Most = DossierLimits.HomeBacklogCountedMax,
        };
    }
}
