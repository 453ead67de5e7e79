using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Sources that nobody has looked into for too long, or never, and rows of their files that were left behind.</summary>
internal sealed class ImportHome(
    OneStopDbContext database,
    ImportSources sources,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : IHomeSource
{
    /// <summary>How far back files are looked through for rows that were left behind.</summary>
    private static readonly TimeSpan Looked = TimeSpan.FromDays(90);

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
        var unmatched = await UnmatchedAsync([.. last.Select(import => import.Id)], cancellationToken);
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var rows = last.SelectMany(import => RowsOf(import, calendar, unmatched.GetValueOrDefault(import.Source))).ToList();
        rows.AddRange(await NeverAsync([.. last.Select(import => import.Source)], cancellationToken));
        return rows.Count == 0
            ? null
            : new HomeCard(NavigationPlace.OneStop, rows.Count, rows.Count(row => row.Status == "late"), OneStopLinks.Imports, rows)
            {
                Title = ImportNames.HomeTitle,
            };
    }

    /// <summary>
    /// Rows of the imports of late that could not be followed and still are not, by source: those of the last file, and of earlier ones those whose
    /// dossier never came.
    /// </summary>
    private async Task<Dictionary<SourceSystem, int>> UnmatchedAsync(Guid[] lastIds, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Looked;
        var rows =
            from import in database.Imports
            where import.UnitId == user.UnitId && import.AppliedAt >= since
            join row in database.ImportRows on import.Id equals row.ImportId
            where row.Verdict == RowVerdict.Unmatched
            where
                lastIds.Contains(import.Id)
                || !database.Dossiers.Any(dossier =>
                    dossier.Source == import.Source && (dossier.Code == row.Code || dossier.ExternalCode == row.Code)
                )
            select new { import.Source, row.Code };
        return await rows.Distinct()
            .GroupBy(row => row.Source)
            .Select(group => new { Source = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Source, group => group.Count, cancellationToken);
    }

    /// <summary>Systems that decide open dossiers of which no export was ever read.</summary>
    private async Task<IReadOnlyList<HomeRow>> NeverAsync(SourceSystem[] known, CancellationToken cancellationToken)
    {
        var open = await database
            .Dossiers.Where(dossier => dossier.CompetentUnitId == user.UnitId && dossier.Source != null && dossier.EndedAt == null)
            .GroupBy(dossier => dossier.Source)
            .Select(group => new { Source = group.Key!.Value, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. open.Where(one => !known.Contains(one.Source))
                .OrderBy(one => one.Source)
                .Select(one => new HomeRow(
                    sources.Of(one.Source).Name,
                    ImportNames.NeverReconciled(one.Count),
                    OneStopLinks.Imports,
                    "late",
                    ImportNames.NotReconciled
                )),
        ];
    }

    private IEnumerable<HomeRow> RowsOf(DossierImport import, WorkingCalendar calendar, int unmatched)
    {
        var source = sources.Of(import.Source);
        var days = calendar.WorkingDaysBetween(VietnamTime.DayOf(import.AppliedAt!.Value), VietnamTime.Today(clock));
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

        if (unmatched > 0)
        {
            yield return new HomeRow(
                source.Name,
                ImportNames.LeftBehind(unmatched),
                OneStopLinks.ReconcileOf(import),
                "soon",
                ImportNames.Of(RowVerdict.Unmatched)
            );
        }
    }
}
