using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Sources of which dossiers are open here, and which nobody has looked into for too long, or whose last file left rows behind.</summary>
internal sealed class ImportHome(OneStopDbContext database, ImportSources sources, CurrentUser user, TimeProvider clock) : IHomeSource
{
    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Coordinator))
        {
            return null;
        }

        var last = await database
            .Imports.AsNoTracking()
            .Where(import => import.UnitId == user.UnitId && import.AppliedAt != null)
            .GroupBy(import => import.Source)
            .Select(group => group.OrderByDescending(import => import.AppliedAt).First())
            .ToListAsync(cancellationToken);
        var rows = last.SelectMany(RowsOf).ToList();
        return rows.Count == 0
            ? null
            : new HomeCard(NavigationPlace.OneStop, rows.Count, rows.Count(row => row.Status == "late"), OneStopLinks.Imports, rows)
            {
                Title = ImportNames.HomeTitle,
            };
    }

    private IEnumerable<HomeRow> RowsOf(DossierImport import)
    {
        var source = sources.Of(import.Source);
        var days = VietnamTime.Today(clock).DayNumber - VietnamTime.DayOf(import.AppliedAt!.Value).DayNumber;
        if (days > source.StaleAfterDays)
        {
            yield return new HomeRow(
                source.Name,
                ImportNames.NotReconciledFor(days),
                OneStopLinks.Imports,
                "late",
                ImportNames.NotReconciled
            );
        }
        else if (import.UnmatchedCount > 0)
        {
            yield return new HomeRow(
                source.Name,
                ImportNames.LeftBehind(import.UnmatchedCount),
                OneStopLinks.ReconcileOf(import),
                "soon",
                ImportNames.Of(RowVerdict.Unmatched)
            );
        }
    }
}
