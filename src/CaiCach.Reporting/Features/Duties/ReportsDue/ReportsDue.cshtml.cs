using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Duties.ReportsDue;

/// <summary>What the unit has to report in a year, by when, and how far it is.</summary>
[AllowRoles]
internal sealed class ReportsDueModel(DutyBook book, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public IReadOnlyList<DutyRow> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public int Shown { get; private set; }

    /// <summary>By which outline each is drafted, by the outline of its duty.</summary>
    public IReadOnlyDictionary<string, string> DraftedBy { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool MayDraft => user.MayReportFor(user.UnitId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        Shown = Math.Clamp(Year ?? Today.Year, Today.Year - 10, Today.Year + 1);
        Rows = await book.OfUnitAsync(user.UnitId, [Shown], cancellationToken);
        DraftedBy = await book.DraftedByAsync(user.UnitId, Today, Rows.Select(row => row.Owed), cancellationToken);
    }
}
