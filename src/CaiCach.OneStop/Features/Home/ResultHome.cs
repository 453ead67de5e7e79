using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Ended dossiers whose result is not there as a file (Decision 766, component 4.2): the desk's and an officer's work.</summary>
internal sealed class ResultHome(OneStopDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 3;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        if (!roles.Contains(Role.Receptionist) && !roles.Contains(Role.Officer))
        {
            return null;
        }

        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var missing = new DossierFilter { List = WorkList.ResultMissing }.Of(
            database,
            user.UnitId,
            user.Actor.PersonId,
            calendar,
            clock.GetUtcNow()
        );
        var total = await missing.Take(DossierLimits.HomeBacklogCountedMax + 1).CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await missing
            .OrderBy(dossier => dossier.FirstDueAt)
            .ThenBy(dossier => dossier.Id)
            .Take(RowsShown)
            .ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.OneStop,
            total,
            0,
            OneStopLinks.InList(WorkList.ResultMissing),
            [
                .. rows.Select(row => new HomeRow(
                    $"{row.Code} · {row.OwnerName}",
                    row.EndedAt is { } ended ? VietnameseDate.Format(ended) : "",
                    OneStopLinks.DigitiseResult(row.Code),
                    "idle",
                    PaperNames.NotDigitised
                )),
            ]
        )
        {
            Title = PaperNames.MissingResults,
            Most = DossierLimits.HomeBacklogCountedMax,
        };
    }
}
