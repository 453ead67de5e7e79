using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>One procedure for everybody: what to bring, how long it takes, what it costs.</summary>
[AllowAnonymous]
internal sealed class PublicProcedureModel(PublishedProcedures procedures) : PageModel
{
    private const int CodeMaxLength = 40;

    public ProcedureInForce Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        if (ma.Length > CodeMaxLength || await procedures.FindAsync(ma.ToUpperInvariant(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
