using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>The public look-up by dossier code.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class LookUpModel(
    LookUpQuery query,
    PublicWaitingQuery waiting,
    PublicPlaces places,
    DeskPlaces desks,
    IEnumerable<IRatingSlot> slots,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    /// <summary>What the QR code of form 01 carries for the rating.</summary>
    [BindProperty(SupportsGet = true, Name = OneStopLinks.RatingKeyName)]
    public string? RatingKey { get; set; }

    /// <summary>What may be said about the rating; null where nobody takes ratings.</summary>
    public RatingOffer? Rating { get; private set; }

    public PublicDossier? Found { get; private set; }

    public IReadOnlyList<PublicStep> Steps { get; private set; } = [];

    /// <summary>What it waits for while no clock runs; null for all others.</summary>
    public PublicWaiting? Waiting { get; private set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Code);

    /// <summary>Where it is; null once nothing is left to be done with it.</summary>
    public PublicPlace? Place { get; private set; }

    /// <summary>Where its papers and result change hands; null where the unit has not said.</summary>
    public DeskPlace? Desk { get; private set; }

    /// <summary>Whether the time promised first is over, or was when it ended; a later promise does not change that.</summary>
    public bool IsLate => Found?.IsLateAt(clock.GetUtcNow()) == true;

    /// <summary>Whether the later promise was broken, too.</summary>
    public bool IsPromiseOver => Found is { EndedAt: null, PromisedAt: { } promised } && promised < clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsAsked && Code!.Trim() is { Length: <= DossierLimits.CodeMaxLength } code)
        {
            Found = await query.FindAsync(code.ToUpperInvariant(), cancellationToken);
            Waiting = Found is { Stage: DossierStage.Arrived or DossierStage.AwaitingSupplement }
                ? await waiting.FindAsync(Found.Code, cancellationToken)
                : null;
            Place = Found is null ? null : await places.OfAsync(Found, cancellationToken);
            Desk = Place is null ? null : await desks.FindAsync(Found!.DeskUnitId, cancellationToken);
            Steps = Found is null ? [] : await query.StepsAsync(Found.Code, cancellationToken);
            Rating =
                Found is not null && slots.SingleOrDefault() is { } slot
                    ? await slot.OfferAsync(Found.Code, Found.EndedAt is not null, RatingKey, cancellationToken)
                    : null;
        }
    }
}
