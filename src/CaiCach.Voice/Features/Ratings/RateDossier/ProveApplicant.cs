using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>Somebody without the receipt's QR code shows to be the applicant.</summary>
/// <param name="Code">The dossier, as typed.</param>
/// <param name="Digits">The last four digits of the telephone or identity number.</param>
/// <param name="Channel">Where.</param>
/// <param name="KioskUnitId">The unit of the kiosk; null elsewhere.</param>
internal sealed record ProveApplicantCommand(string? Code, string? Digits, RatingChannel Channel, Guid? KioskUnitId);

/// <summary>Gives a key to whoever knows the digits; each try of a day is counted before it is looked at.</summary>
internal sealed class ProveApplicantHandler(
    RateDossierQuery query,
    IRatedDossiers dossiers,
    ProofAttempts attempts,
    RatingKeys keys,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(ProveApplicantCommand command, CancellationToken cancellationToken)
    {
        if (command.Digits?.Trim() is not { Length: RatingLimits.ProofLength } digits || !digits.All(char.IsAsciiDigit))
        {
            return RatingErrors.ProofMissing;
        }

        var opened = await query.OpenAsync(command.Code, command.KioskUnitId, cancellationToken);
        if (opened.Failed)
        {
            return Result<string>.Fail(opened.Errors);
        }

        var dossier = opened.Value.Dossier;
        if (!await attempts.TakeAsync(dossier, VietnamTime.Today(clock), cancellationToken))
        {
            return RatingErrors.TooManyProofs;
        }

        return await dossiers.EndsNumberOfAsync(dossier.Id, digits, cancellationToken)
            ? await keys.OfAsync(dossier.Code, command.Channel, cancellationToken)
            : RatingErrors.ProofWrong;
    }
}
