using CaiCach.Ui;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>Rating on one's own phone, from the look-up or from the receipt's QR code.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class RateDossierModel(RateDossierQuery query, ProveApplicantHandler prover, RateDossierHandler handler, RatingKeys keys)
    : RateModel(query, prover, handler, keys)
{
    /// <inheritdoc />
    public override string Address => VoiceLinks.RateAny;

    /// <inheritdoc />
    protected override RatingChannel Channel => RatingChannel.LookUp;

    /// <inheritdoc />
    protected override string ThanksAddress => VoiceLinks.Thanks;
}
