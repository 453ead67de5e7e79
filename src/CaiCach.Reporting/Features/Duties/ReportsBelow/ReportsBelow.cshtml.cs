using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Duties.ReportsBelow;

/// <summary>Which units below have sent a report of a period, which have not, and which are late.</summary>
[AllowRoles]
internal sealed class ReportsBelowModel(BelowBook book, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The obligation that is shown, as <see cref="Obligation.Key"/> has it.</summary>
    [BindProperty(SupportsGet = true, Name = ReportingLinks.OwedName)]
    public string? Key { get; set; }

    /// <summary>What is shown; null where nothing is due to be reported.</summary>
    public BelowReports? Below { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public bool MayConsolidate => user.IsAny(ReportRights.Reviewing);

    public bool MayLay => user.HoldsIn(user.UnitId, ReportRights.Reviewing);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The list as it is shown.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Below is null
            ? NotFound()
            : WorkbookFile.Of(BelowWorkbook.Of(Below), clock.GetUtcNow(), $"bao-cao-cap-duoi-{Below.Owed.Period}.xlsx", cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var owed = await book.OwedAsync(user.UnitId, cancellationToken);
        if (book.Shown(owed, Key) is not { } shown)
        {
            return;
        }

        Choices = [.. owed.Select(one => new SelectListItem(one.Title, one.Key, one == shown))];
        Below = await book.OfAsync(user.UnitId, shown, cancellationToken);
    }
}
