using System.Xml.Linq;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>The public pages for search engines (sitemaps.org 0.9): no dossier, nobody's data.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class SiteMapModel(PublishedProcedures procedures) : PageModel
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages =
    [
        OneStopLinks.LookUp,
        OneStopLinks.PublicProcedures,
        OneStopLinks.PublicFees,
        OneStopLinks.PublicFigures,
        OneStopLinks.PublicApologies,
        OneStopLinks.PublicBoard,
        OneStopLinks.DeskPlaces,
        OneStopLinks.PublicFeed,
    ];

    public async Task<ContentResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var pages = Pages.Concat(
            (await procedures.AllAsync(cancellationToken)).Select(one => OneStopLinks.PublicProcedure(one.Procedure.Code))
        );
        var map = new XElement(
            Protocol + "urlset",
            pages.Select(path => new XElement(
                Protocol + "url",
                new XElement(Protocol + "loc", $"{Request.Scheme}://{Request.Host}{Request.PathBase}{path}")
            ))
        );
        return Content(new XDeclaration("1.0", "utf-8", null) + map.ToString(), "application/xml; charset=utf-8");
    }
}
