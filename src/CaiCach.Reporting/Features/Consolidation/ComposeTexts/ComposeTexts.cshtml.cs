using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Consolidation.ComposeTexts;

/// <summary>What the units below wrote for an item, beside each other, to be put into the unit's own draft.</summary>
[AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
internal sealed class ComposeTextsModel(ConsolidationBook book, ComposeTextsQuery query, TakeTextHandler handler, CurrentUser user)
    : PageModel
{
    private const int LastPage = 1_000;

    [BindProperty(SupportsGet = true, Name = ReportingLinks.OwedName)]
    public string? Key { get; set; }

    /// <summary>The item of the outline; null for the first.</summary>
    [BindProperty(SupportsGet = true, Name = ReportingLinks.ItemName)]
    public string? ItemId { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public ConsolidatedReports Shown { get; private set; } = null!;

    public OutlineItem Item { get; private set; } = null!;

    /// <summary>The items to choose from.</summary>
    public IReadOnlyList<SelectListItem> Items =>
        [.. Shown.TextItems.Select(item => new SelectListItem(Shown.Span.WithFollowing(item.Heading), item.Id, item == Item))];

    public IReadOnlyList<UnitText> Texts { get; private set; } = [];

    /// <summary>Whether there is a draft that the person may put texts into.</summary>
    public bool MayTake => Shown.Own is { State: ReportState.Draft } && user.MayReportFor(user.UnitId);

    public bool MayDraft => Shown.Own is null && user.MayReportFor(user.UnitId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Puts the text of a report into the draft.</summary>
    /// <param name="report">The accepted report of a unit below.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostTakeAsync(Guid report, CancellationToken cancellationToken)
    {
        var taken = await handler.HandleAsync(new TakeTextCommand(Key ?? "", report, ItemId ?? ""), cancellationToken);
        if (!taken.Failed)
        {
            this.Announce("taken");
            return LocalRedirect(QueryLinks.With(Request, "handler", null));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(taken) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (
            await book.FindAsync(user.UnitId, Key, cancellationToken) is not { } shown
            || shown.TextItems.FirstOrDefault(item => ItemId is null || item.Id == ItemId) is not { } item
        )
        {
            return false;
        }

        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        (Shown, Item) = (shown, item);
        Texts = await query.ReadAsync(shown, item.Id, PageNumber, cancellationToken);
        return true;
    }
}
