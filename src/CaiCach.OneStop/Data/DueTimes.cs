using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Tells due times of open dossiers anew after their calendar changed; each that moves is noted with the reason. Those whose clock stands still are
/// told when it goes on; the due time that another system has promised is not ours to move. Saved with the caller's commit.
/// </summary>
internal sealed class DueTimes(OneStopDbContext database, DossierTimekeepers timekeepers, TimeProvider clock)
{
    /// <summary>Recounts by the calendar of the unit that decides now.</summary>
    /// <param name="dossiers">The dossiers, tracked; those without a due time of ours are left alone.</param>
    /// <param name="day">The day from which the calendar is another.</param>
    /// <param name="document">By which document, or why; null where nothing says so.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>How many moved.</returns>
    public async Task<int> RecountAsync(
        IReadOnlyList<Dossier> dossiers,
        DateOnly day,
        string? document,
        CancellationToken cancellationToken
    )
    {
        var ours = dossiers
            .Where(dossier => dossier is { Stage: <= DossierStage.Approved, FirstDueAt: not null, SourceDueAt: null })
            .ToList();
        var (now, moved) = (clock.GetUtcNow(), 0);
        var ids = ours.ConvertAll(dossier => dossier.Id);
        var histories = (
            await database.Events.AsNoTracking().Where(happened => ids.Contains(happened.DossierId)).ToListAsync(cancellationToken)
        ).ToLookup(happened => happened.DossierId);
        var keepers = await timekeepers.OfAsync(ours, cancellationToken);
        foreach (var dossier in ours)
        {
            var before = dossier.FirstDueAt!.Value;
            var reading = keepers[dossier.Id].Read(histories[dossier.Id], now);
            if (reading.FirstDueAt is { } after && (after, reading.DueAt) != (before, dossier.DueAt))
            {
                dossier.Tell(reading);
                database.Add(new DossierDueChange(dossier, before, after, day, document, now));
                moved++;
            }
        }

        return moved;
    }
}
