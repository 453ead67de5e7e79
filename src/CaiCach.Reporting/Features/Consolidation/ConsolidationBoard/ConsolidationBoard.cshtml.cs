using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Consolidation.ConsolidationBoard;

/// <summary>What is made of a report of the units below: which of them are in it, which are missing, and the unit's own report.</summary>
[AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
internal sealed class ConsolidationBoardModel(ConsolidationBook book, CurrentUser user) : PageModel
{
    /// <summary>The report, as <see cref="Obligation.Key"/> has it; null for the last whose period is over.</summary>
    [BindProperty(SupportsGet = true, Name = ReportingLinks.OwedName)]
    public string? Key { get; set; }

    /// <summary>What is shown; null where there is nothing to consolidate.</summary>
    public ConsolidatedReports? Shown { get; private set; }

    public IReadOnlyList<SelectListItem> Choices =>
        [.. (Shown?.Choices ?? []).Select(one => new SelectListItem(one.Title, one.Key, one == Shown!.Owed))];

    public bool MayDraft => user.MayReportFor(user.UnitId);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await book.FindAsync(user.UnitId, Key, cancellationToken);
}
