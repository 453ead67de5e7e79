using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>A dossier whose due time moved, with what is kept of it.</summary>
internal sealed record DueMove(Dossier Dossier, DossierDueChange Change);

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
    /// <returns>Those that moved.</returns>
    public async Task<IReadOnlyList<DueMove>> RecountAsync(
        IReadOnlyList<Dossier> dossiers,
        DateOnly day,
        string? document,
        CancellationToken cancellationToken
    )
    {
        var ours = dossiers
            .Where(dossier => dossier is { Stage: <= DossierStage.Approved, FirstDueAt: not null, SourceDueAt: null })
            .ToList();
        var (now, moves) = (clock.GetUtcNow(), new List<DueMove>());
        var ids = ours.ConvertAll(dossier => dossier.Id);
        var histories = (
            await database.Events.AsNoTracking().Where(happened => ids.Contains(happened.DossierId)).ToListAsync(cancellationToken)
        ).ToLookup(happened => happened.DossierId);
        var keepers = await timekeepers.OfAsync(ours, cancellationToken);
        foreach (var dossier in ours)
        {
            var before = new ShownDueTimes(dossier.FirstDueAt!.Value, dossier.DueAt);
            var reading = keepers[dossier.Id].Read(histories[dossier.Id], now);
            if (reading.FirstDueAt is { } first && new ShownDueTimes(first, reading.DueAt) is var after && after != before)
            {
                dossier.Tell(reading);
                var change = new DossierDueChange(dossier, before, after, day, document, now);
                database.Add(change);
                moves.Add(new DueMove(dossier, change));
            }
        }

        return moves;
    }

    /// <summary>
    /// Has people told, once for all that a change moved: each officer of the dossiers in hand by one notice, and applicants by the events, which are
    /// for the caller's commit.
    /// </summary>
    /// <param name="unitId">The unit whose calendar changed.</param>
    /// <param name="day">As recounted.</param>
    /// <param name="document">As recounted.</param>
    /// <param name="moves">All that moved; none tells nobody.</param>
    public IReadOnlyList<IEvent> Tell(Guid unitId, DateOnly day, string? document, IReadOnlyList<DueMove> moves)
    {
        if (moves.Count == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        foreach (var held in moves.Where(move => move.Dossier.OfficerId is not null).GroupBy(move => move.Dossier.OfficerId!.Value))
        {
            database.Add(new DueNotice(unitId, held.Key, day, document, held.Count(), now));
        }

        return
        [
            new DueTimesRecounted(unitId, unitId, day, document, moves.Count),
            .. moves
                .Where(move => move.Change.IsShown)
                .Select(move => new DossierDueMoved(
                    unitId,
                    move.Dossier.Id,
                    move.Dossier.Code,
                    move.Change.DueBefore,
                    move.Change.DueAfter,
                    document
                )),
        ];
    }
}
