using System.Globalization;
using System.Xml.Linq;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>Newly published versions of procedures as RSS 2.0.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class ProcedureFeedModel(PublishedProcedures procedures) : PageModel
{
    private const int MostItems = 50;

    public async Task<ContentResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var channel = new XElement(
            "channel",
            new XElement("title", PublicNames.FeedTitle),
            new XElement("link", Address(OneStopLinks.PublicProcedures)),
            new XElement("description", PublicNames.FeedDescription),
            new XElement("language", "vi"),
            (await procedures.NewestAsync(MostItems, cancellationToken)).Select(Item)
        );
        return Content(
            new XDeclaration("1.0", "utf-8", null) + new XElement("rss", new XAttribute("version", "2.0"), channel).ToString(),
            "application/rss+xml; charset=utf-8"
        );
    }

    private XElement Item(ProcedureInForce one) =>
        new(
            "item",
            new XElement("title", one.Procedure.Name),
            new XElement("link", Address(OneStopLinks.PublicProcedure(one.Procedure.Code))),
            new XElement("guid", new XAttribute("isPermaLink", "false"), one.Version.Id),
            new XElement("pubDate", one.Version.RecordedAt.ToString("r", CultureInfo.InvariantCulture)),
            new XElement("description", PublicNames.Published(one.Procedure.Code, one.Version))
        );

    private string Address(string path) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{path}";
}
