using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>Whether somebody knows the last digits of an applicant's number; each try of a day is counted before it is looked at.</summary>
internal sealed class ApplicantProofs(OneStopDbContext database, UnitOfWork unitOfWork, SecretNumbers secrets, TimeProvider clock)
{
    /// <summary>Digits that are asked for.</summary>
    public const int Length = 4;

    /// <summary>How often they may be tried for a dossier on one day, right or wrong; many at once get no more than one by one.</summary>
    public const int TriesPerDay = 5;

    /// <summary>Takes one of the day's tries, commits that it was taken, and then looks.</summary>
    public async Task<Result> TryAsync(Dossier dossier, string? digits, CancellationToken cancellationToken)
    {
        if (digits?.Trim() is not { Length: Length } known || !known.All(char.IsAsciiDigit))
        {
            return ApplicantErrors.DigitsMissing;
        }

        if (await CountAsync(dossier, cancellationToken) > TriesPerDay)
        {
            return ApplicantErrors.TooManyTries;
        }

        return await EndsNumberAsync(dossier.Id, known, cancellationToken) ? Result.Done() : ApplicantErrors.DigitsWrong;
    }

    private async Task<int> CountAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO one_stop.applicant_proof AS a (unit_id, dossier_id, day, attempts) VALUES ($1, $2, $3, 1)
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
                new() { Value = VietnamTime.Today(clock) },
            },
        };
        var attempts = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return attempts;
    }

    /// <summary>By the identity numbers; by the telephone only where nobody of the dossier has a number, as the parents of a newborn abroad.</summary>
    private async Task<bool> EndsNumberAsync(Guid dossierId, string digits, CancellationToken cancellationToken)
    {
        var parties = await database
            .Parties.AsNoTracking()
            .Where(party => party.DossierId == dossierId)
            .OrderBy(party => party.Role)
            .Take(DossierLimits.ComponentsMaxCount)
            .Select(party => new { party.Phone, party.IdentitySealed })
            .ToListAsync(cancellationToken);
        var numbers = parties
            .Where(party => party.IdentitySealed is not null)
            .Select(party => secrets.Open(party.IdentitySealed!))
            .ToList();
        return (numbers.Count > 0 ? numbers : parties.ConvertAll(party => party.Phone)).Exists(number =>
            number is not null && string.Concat(number.Where(char.IsAsciiDigit)).EndsWith(digits, StringComparison.Ordinal)
        );
    }
}

/// <summary>Deletes how often digits were tried on days gone by.</summary>
internal sealed class SpentApplicantProofs(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<SpentApplicantProofs> logger)
    : IRoomCleaning
{
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.prune_applicant_proofs($1)");
        command.Parameters.Add(new() { Value = VietnamTime.Today(clock) });
        var deleted = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        logger.LogInformation("Deleted {Attempts} spent attempts at proving to be an applicant.", deleted);
    }
}
