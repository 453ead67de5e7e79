using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Consolidation.CompareFigures;

/// <summary>The figures of the unit's own report beside what the accepted reports of the units below add up to, and which of these differ from the records.</summary>
[AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
internal sealed class CompareFiguresModel(ConsolidationBook book, CompareFiguresQuery query, CurrentUser user) : PageModel
{
    private const int LastPage = 1_000;

    [BindProperty(SupportsGet = true, Name = ReportingLinks.OwedName)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public ConsolidatedReports Shown { get; private set; } = null!;

    /// <summary>The figures; null where they cannot be counted, which the page says.</summary>
    public ComparedFigures? Compared { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await book.FindAsync(user.UnitId, Key, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        Shown = shown;
        var compared = await query.ReadAsync(user.UnitId, shown, PageNumber, cancellationToken);
        if (compared.Failed)
        {
            ModelState.Add(compared);
            return Page();
        }

        Compared = compared.Value;
        return Page();
    }
}
