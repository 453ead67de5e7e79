using CaiCach.OneStop.Contracts;
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
internal sealed class LookUpModel(LookUpQuery query, PublicWaitingQuery waiting, IEnumerable<IRatingSlot> slots, TimeProvider clock)
    : PageModel
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

    /// <summary>Whether it is open and its time is over.</summary>
    public bool IsLate => Found is { EndedAt: null, DueAt: { } due } && due < clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsAsked && Code!.Trim() is { Length: <= DossierLimits.CodeMaxLength } code)
        {
            Found = await query.FindAsync(code.ToUpperInvariant(), cancellationToken);
            Waiting = Found is { Stage: DossierStage.Arrived or DossierStage.AwaitingSupplement }
                ? await waiting.FindAsync(Found.Code, cancellationToken)
                : null;
            Steps = Found is null ? [] : await query.StepsAsync(Found.Code, cancellationToken);
            Rating =
                Found is not null && slots.SingleOrDefault() is { } slot
                    ? await slot.OfferAsync(Found.Code, Found.EndedAt is not null, RatingKey, cancellationToken)
                    : null;
        }
    }
}
