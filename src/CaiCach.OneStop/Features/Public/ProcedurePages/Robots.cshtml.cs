using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>What search engines may read (RFC 9309), and where the map of it is; what belongs to one person is none of theirs.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class RobotsModel : PageModel
{
    public ContentResult OnGet() =>
        Content(
            $"""
            User-agent: *
            Allow: {OneStopLinks.SiteMap}
            Allow: {OneStopLinks.PublicProcedures}
            Allow: {OneStopLinks.LookUp}$
            Allow: {OneStopLinks.PublicFigures}
            Allow: {OneStopLinks.PublicApologies}
            Allow: {OneStopLinks.PublicBoard}
            Allow: {OneStopLinks.DeskPlaces}
            Disallow: /
            Sitemap: {Request.Scheme}://{Request.Host}{Request.PathBase}{OneStopLinks.SiteMap}

            """,
            "text/plain; charset=utf-8"
        );
}
