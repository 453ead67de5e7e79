using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>The public look-up by dossier code.</summary>
[AllowAnonymous]
internal sealed class LookUpModel(LookUpQuery query, PublicWaitingQuery waiting, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

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
        }
    }
}
