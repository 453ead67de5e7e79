using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>The procedures that the units here receive, for everybody (Decree 118/2025: procedures are published at the one-stop shop and online).</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicProcedureListModel(PublishedProcedures procedures) : PageModel
{
    private const int WordsMaxLength = 100;

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public PublishedList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        List = await procedures.ListAsync(Words is { Length: <= WordsMaxLength } ? Words : null, PageNumber, cancellationToken);
    }
}
