using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Queue.TakeNumber;

/// <summary>The kiosk of a unit: a citizen takes a number, or says that they are here for what they have booked.</summary>
[AllowAnonymous]
[EnableRateLimiting(QueueRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class TakeNumberModel(
    QueueGate gate,
    TakeNumberQuery query,
    QueueTickets tickets,
    CheckInHandler checkIn,
    QueueRules rules,
    QueueDay day
) : PageModel
{
    private const int IdleSeconds = 60;

    [BindProperty(SupportsGet = true, Name = QueueRate.UnitCode)]
    public string UnitCode { get; set; } = "";

    /// <summary>The line that was chosen; then only the priority is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = OneStopLinks.LineName)]
    public Guid? ChosenId { get; set; }

    [BindProperty]
    public Guid Line { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public UnitInfo Unit { get; private set; } = null!;

    public IReadOnlyList<KioskLine> Lines { get; private set; } = [];

    public KioskLine? Chosen => Lines.FirstOrDefault(line => line.Id == ChosenId);

    public IEnumerable<QueuePriority> Priorities => rules.PrioritiesOn(day.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // Who walks away in the middle leaves the kiosk to the next one.
        if (Chosen is not null)
        {
            Response.Headers["Refresh"] = $"{IdleSeconds};url={OneStopLinks.Kiosk(Unit.Code)}";
        }

        return Page();
    }

    /// <summary>Takes a number.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var taken = await tickets.TakeAsync(Unit.Id, Line, Priority, QueueChannel.Kiosk, cancellationToken);
        return taken.Failed ? this.Refuse(taken) : LocalRedirect(OneStopLinks.TicketAtKiosk(taken.Value.Code));
    }

    /// <summary>Who has booked is here.</summary>
    public async Task<IActionResult> OnPostCheckInAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var checkedIn = await checkIn.HandleAsync(new CheckInCommand(Unit.Id, Code), cancellationToken);
        return checkedIn.Failed ? this.Refuse(checkedIn) : LocalRedirect(OneStopLinks.TicketAtKiosk(checkedIn.Value));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(UnitCode, cancellationToken) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        Lines = await query.ReadAsync(unit.Id, cancellationToken);
        return true;
    }
}
