using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.DeskPlaceList;

/// <summary>Where units take dossiers in, for everybody.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class DeskPlaceListModel(DeskPlaces desks, TimeProvider clock) : PageModel
{
    public const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<KnownDeskPlace> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var all = await desks.AllAsync(VietnamTime.Today(clock), cancellationToken);
        (Rows, Total) = ([.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)], all.Count);
    }
}
