using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>Rating on the screen that stands at a unit, one person after the other; a scanner may type the receipt's QR code.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class RateAtKioskModel(
    RateDossierQuery query,
    ProveApplicantHandler prover,
    RateDossierHandler handler,
    RatingKeys keys,
    IUnitDirectory units
) : RateModel(query, prover, handler, keys)
{
    private const int UnitCodeMaxLength = 50;

    private UnitInfo? _unit;

    [FromRoute(Name = "unit")]
    public string UnitCode { get; set; } = "";

    /// <summary>The unit at which the screen stands.</summary>
    public UnitInfo Unit => _unit!;

    /// <inheritdoc />
    public override string Address => VoiceLinks.Kiosk(UnitCode);

    /// <inheritdoc />
    protected override RatingChannel Channel => RatingChannel.Kiosk;

    /// <inheritdoc />
    protected override Guid? KioskUnitId => _unit?.Id;

    /// <inheritdoc />
    protected override string ThanksAddress => VoiceLinks.KioskThanks(UnitCode);

    /// <inheritdoc />
    protected override async Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        // Addresses are in small letters, codes mostly not.
        _unit =
            UnitCode.Length > UnitCodeMaxLength || UnitCode.Any(char.IsControl)
                ? null
                : await units.FindByCodeAsync(UnitCode, cancellationToken)
                    ?? await units.FindByCodeAsync(UnitCode.ToUpperInvariant(), cancellationToken);
        return _unit is not null;
    }
}
