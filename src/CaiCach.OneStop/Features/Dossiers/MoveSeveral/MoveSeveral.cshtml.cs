using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Dossiers.MoveSeveral;

/// <summary>The leader's signing tray, the hand-over of an absent officer's dossiers, and results on their way to the desk.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
internal sealed class MoveSeveralModel(
    MoveSeveralQuery query,
    MoveSeveralHandler handler,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const string MovedNotice = "moved-several";

    [BindProperty(SupportsGet = true, Name = "viec")]
    public DossierAction Action { get; set; }

    /// <summary>Whose dossiers are handed over.</summary>
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public Guid? HolderId { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public Guid? OfficerId { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Note { get; set; }

    public MovableView View { get; private set; } = null!;

    public MovedSeveral? Outcome { get; private set; }

    /// <summary>Who can be given the dossiers.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips =>
        [new("nguoi", "Đang thụ lý", [.. View.Holders.Select(one => new FilterOption(one.Id.ToString(), one.Name, one.Count))])];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MoveSeveralHandler.Actions.Contains(Action))
        {
            return NotFound();
        }

        var result = ModelState.IsValid
            ? await handler.HandleAsync(new MoveSeveralCommand(Action, ChosenRow.Read(Chosen), OfficerId, Note), cancellationToken)
            : null;
        if (result is { Failed: false, Value.Left.Count: 0 })
        {
            this.Announce(MovedNotice);
            return LocalRedirect(OneStopLinks.MoveSeveral(Action));
        }

        await LoadAsync(cancellationToken);
        Outcome = result is { Failed: false } ? result.Value : null;
        return result is { Failed: true } ? this.Refuse(result) : Page();
    }

    /// <summary>How a row stands to its due time.</summary>
    public DueTime DueOf(MovableRow row) => DueTime.Of(row.Stage, row.FirstDueAt, null, View.Calendar, clock.GetUtcNow());

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!MoveSeveralHandler.Actions.Contains(Action))
        {
            return false;
        }

        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(Action, HolderId, PageNumber, cancellationToken);
        if (Action == DossierAction.Assign)
        {
            Officers = await people.OfficersAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
        }

        return true;
    }
}
