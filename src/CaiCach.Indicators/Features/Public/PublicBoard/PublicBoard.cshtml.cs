using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Indicators.Features.Public.PublicBoard;

/// <summary>What a commune's reform has come to, for everybody: how it keeps to its time, the index of Decision 766 by month, the plan and its targets.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicBoardModel(PublicBoardQuery query) : PageModel
{
    /// <summary>Code of the commune; empty for the list of communes.</summary>
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public string? UnitCode { get; set; }

    /// <summary>The commune; null while none is chosen.</summary>
    public PublicBoardView? View { get; private set; }

    /// <summary>The communes to choose from.</summary>
    public IReadOnlyList<UnitInfo> Communes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(UnitCode))
        {
            Communes = await query.CommunesAsync(cancellationToken);
            return Page();
        }

        View = await query.ReadAsync(UnitCode.Trim(), cancellationToken);
        return View is null ? NotFound() : Page();
    }
}
