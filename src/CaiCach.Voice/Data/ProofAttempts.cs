using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Domain.Ratings;
using Npgsql;

namespace CaiCach.Voice.Data;

/// <summary>Counts how often digits are tried for a dossier, before they are looked at: many at once get no more tries than one by one.</summary>
internal sealed class ProofAttempts(UnitOfWork unitOfWork)
{
    /// <summary>Takes one of the day's tries, and commits that it was taken.</summary>
    /// <param name="dossier">A dossier of the unit that is open.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Whether there was one left.</returns>
    public async Task<bool> TakeAsync(RatedDossier dossier, DateOnly today, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO voice.proof_attempt AS a (unit_id, dossier_id, day, attempts) VALUES ($1, $2, $3, 1)
            ON CONFLICT (dossier_id, unit_id) DO UPDATE
                SET attempts = CASE WHEN a.day = excluded.day THEN a.attempts + 1 ELSE 1 END, day = excluded.day
            RETURNING attempts
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = dossier.UnitId },
                new() { Value = dossier.Id },
                new() { Value = today },
            },
        };
        var attempts = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return attempts <= RatingLimits.ProofsPerDay;
    }
}
