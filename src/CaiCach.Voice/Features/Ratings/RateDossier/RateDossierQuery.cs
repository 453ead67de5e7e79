using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>A dossier that may be rated now, and what is asked.</summary>
internal sealed record RatingForm(RatedDossier Dossier, string UnitName, RatingScheme Scheme);

/// <summary>Opens a dossier to be rated, for somebody who is not signed in.</summary>
internal sealed class RateDossierQuery(
    IRatedDossiers dossiers,
    IUnitDirectory units,
    VoiceDbContext database,
    RatingSchemes schemes,
    TimeProvider clock
)
{
    /// <summary>The form; or why this dossier cannot be rated. The unit of work is open for its unit then.</summary>
    /// <param name="code">As typed.</param>
    /// <param name="kioskUnitId">The unit at whose kiosk somebody stands; null elsewhere.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<Result<RatingForm>> OpenAsync(string? code, Guid? kioskUnitId, CancellationToken cancellationToken)
    {
        if (
            code is not { Length: > 0 and <= RatingLimits.CodeMaxLength }
            || code.Any(char.IsControl)
            || await dossiers.EnterAsync(code.ToUpperInvariant(), cancellationToken) is not { } dossier
        )
        {
            return RatingErrors.CodeUnknown;
        }

        if (kioskUnitId is { } kiosk && kiosk != dossier.UnitId)
        {
            return RatingErrors.OtherUnit;
        }

        if (dossier.EndedAt is null)
        {
            return RatingErrors.NotEnded;
        }

        if (await database.Ratings.AnyAsync(rating => rating.DossierId == dossier.Id, cancellationToken))
        {
            return RatingErrors.AlreadyRated;
        }

        var unit = await units.FindAsync(dossier.UnitId, cancellationToken);
        return new RatingForm(dossier, unit?.Name ?? "", schemes.On(VietnamTime.Today(clock)));
    }
}
