using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Approved results that wait for a digital signature: the leader's own, and the agency's for the leader and the office that keeps the seal.</summary>
internal sealed class SignatureHome(OneStopDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 3;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        WorkList[] lists =
            roles.Contains(Role.Leader) ? [WorkList.ToSign, WorkList.ToSeal]
            : roles.Contains(Role.Coordinator) ? [WorkList.ToSeal]
            : [];
        if (lists.Length == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var (total, first, rows) = (0, lists[0], new List<HomeRow>());
        foreach (var list in lists)
        {
            var waiting = new DossierFilter { List = list }.Of(database, user.UnitId, user.Actor.PersonId, calendar, now);
            var shown = await waiting
                .OrderBy(dossier => dossier.FirstDueAt)
                .ThenBy(dossier => dossier.Id)
                .Take(RowsShown)
                .ToListAsync(cancellationToken);
            var count = shown.Count < RowsShown ? shown.Count : await waiting.CountAsync(cancellationToken);
            first = total == 0 && count > 0 ? list : first;
            total += count;
            rows.AddRange(
                shown.Select(dossier =>
                {
                    var due = DueTime.Of(dossier.Stage, dossier.FirstDueAt, dossier.EndedAt, calendar, now);
                    return new HomeRow(
                        $"{dossier.Code} · {dossier.OwnerName}",
                        SigningNames.OfList(list == WorkList.ToSeal),
                        OneStopLinks.SignResult(dossier.Code),
                        due.Pill,
                        DueTimeNames.Of(due)
                    );
                })
            );
        }

        return total == 0
            ? null
            : new HomeCard(
                NavigationPlace.OneStop,
                total,
                0,
                first == WorkList.ToSign ? OneStopLinks.SignSeveral : OneStopLinks.InList(first),
                rows
            )
            {
                Title = SigningNames.HomeTitle,
            };
    }
}
