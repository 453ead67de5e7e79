using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.PublicApologies;

/// <summary>The public list of late dossiers for which somebody apologised, by code and without names.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicApologiesModel(PublicApologiesQuery query, IUnitDirectory units) : PageModel
{
    private const int CodeMaxLength = 60;

    /// <summary>Code of the unit; empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public PublicApologiesView View { get; private set; } = null!;

    /// <summary>The unit that was asked for; null for all.</summary>
    public UnitInfo? Unit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        if (!string.IsNullOrWhiteSpace(UnitCode))
        {
            Unit = UnitCode.Length <= CodeMaxLength ? await units.FindByCodeAsync(UnitCode.Trim(), cancellationToken) : null;
            if (Unit is null)
            {
                return NotFound();
            }
        }

        View = await query.ReadAsync(Unit?.Id, Period?.Days(PeriodCutoff.Calendar), PageNumber, cancellationToken);
        return Page();
    }
}
