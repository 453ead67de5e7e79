using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Which turns are told of a dossier that another system decides. An export may hold years of dossiers: of what one export says of a dossier the
/// last turn alone is told, and only when it happened lately. A sum that another system asks for is not known here and not told.
/// </summary>
internal sealed class SourceTurns(OneStopDbContext database, MessageWords words, TimeProvider clock)
{
    /// <summary>The turns to tell, oldest first; what our people did is among them whenever it was.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="history">Its lines.</param>
    /// <param name="turns">Those of the lines that are turns.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<List<DossierEvent>> LatelyAsync(
        Dossier dossier,
        IReadOnlyList<DossierEvent> history,
        IReadOnlyList<DossierEvent> turns,
        CancellationToken cancellationToken
    )
    {
        var times = new TrueTimes(history);
        var lasts = turns
            .Where(IsOfSource)
            .GroupBy(line => line.RecordedAt)
            .Select(export => export.MaxBy(line => line.Sequence)!)
            .ToHashSet();
        var told = new List<DossierEvent>();
        foreach (var line in turns)
        {
            if (!IsOfSource(line) || (lasts.Contains(line) && await IsNewsAsync(dossier, line, times, cancellationToken)))
            {
                told.Add(line);
            }
        }

        return told;
    }

    private static bool IsOfSource(DossierEvent line) => line.ActorPersonId is null;

    private async Task<bool> IsNewsAsync(Dossier dossier, DossierEvent line, TrueTimes times, CancellationToken cancellationToken)
    {
        var lately = TimeSpan.FromDays(words.Imported.WithinDays);
        var at = times.At(line);
        if (MessageTurns.Of(line) == MessageTurn.PaymentAsked || at < clock.GetUtcNow() - lately)
        {
            return false;
        }

        // The source did not say when: since it was read the time before, for a dossier that was here by then.
        var isUntold = times.IsAssumed(line) && at == line.RecordedAt;
        var (from, before) = (line.RecordedAt - lately, line.RecordedAt);
        return !isUntold
            || (
                dossier.RecordedAt < before
                && await database.Imports.AnyAsync(
                    import =>
                        import.UnitId == line.UnitId
                        && import.Source == dossier.Source
                        && import.AppliedAt >= from
                        && import.AppliedAt < before,
                    cancellationToken
                )
            );
    }
}
