using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.OpenLinkedFile;

/// <summary>
/// <c>GET /tep-ho-so/{token}</c>: a file of a dossier, to whoever has its address (the National Portal). 404 for an address that is none of ours,
/// 410 for one whose time is over or whose file was replaced or withdrawn.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class OpenLinkedFileModel(OpenLinkedFileHandler handler) : PageModel
{
    /// <summary>Whether the address was right once.</summary>
    public bool WasOurs { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var found = await handler.HandleAsync(token, cancellationToken);
        if (found is { File: { } file, Content: { } content })
        {
            Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
            return File(content, file.ContentType, file.FileName);
        }

        WasOurs = found.IsOurs;
        Response.StatusCode = WasOurs ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return Page();
    }
}
