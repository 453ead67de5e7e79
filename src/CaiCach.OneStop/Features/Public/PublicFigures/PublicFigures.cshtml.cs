using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.PublicFigures;

/// <summary>How the units keep to their time, for everybody (Decree 118/2025: the handling of dossiers is published).</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicFiguresModel(PublicFiguresQuery query, IUnitDirectory units, TimeProvider clock) : PageModel
{
    private const int CodeMaxLength = 60;
    private const int QuartersOffered = 8;

    /// <summary>Code of the unit; empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public string? UnitCode { get; set; }

    /// <summary>The period; the running quarter where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Asked { get; set; }

    public Period Period => Asked ?? Offered[0];

    public IReadOnlyList<UnitFigures> Rows { get; private set; } = [];

    /// <summary>The unit that was asked for; null for all.</summary>
    public UnitInfo? Unit { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The running quarter and those before it.</summary>
    public IReadOnlyList<Period> Offered { get; } =
    [
        .. Enumerable
            .Range(0, QuartersOffered)
            .Select(back => Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock).AddMonths(-3 * back), PeriodCutoff.Calendar)!),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(UnitCode))
        {
            Unit = UnitCode.Length <= CodeMaxLength ? await units.FindByCodeAsync(UnitCode.Trim(), cancellationToken) : null;
            if (Unit is null or { IsPractice: true })
            {
                return NotFound();
            }
        }

        Rows = await query.ReadAsync(Unit, Period, cancellationToken);
        return Page();
    }
}
