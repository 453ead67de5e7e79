using System.Globalization;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Queue.BookSlot;

/// <summary>A citizen books a time ahead: line, day and slot, nothing personal.</summary>
[AllowAnonymous]
[EnableRateLimiting(QueueRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class BookSlotModel(QueueGate gate, BookSlotQuery query, BookSlotHandler handler, QueueRules rules) : PageModel
{
    private const string DayForm = "yyyy-MM-dd";

    [BindProperty(SupportsGet = true, Name = QueueRate.UnitCode)]
    public string UnitCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = OneStopLinks.LineName)]
    public Guid? LineId { get; set; }

    [BindProperty(SupportsGet = true, Name = OneStopLinks.DayName)]
    public DateOnly? Day { get; set; }

    /// <summary>The time of day at which the slot begins.</summary>
    [BindProperty]
    public TimeOnly? Slot { get; set; }

    public UnitInfo Unit { get; private set; } = null!;

    public BookSlotView View { get; private set; } = null!;

    public string? DayValue => Day?.ToString(DayForm, CultureInfo.InvariantCulture);

    public int ToleranceMinutes => rules.CheckInMinutes.Value;

    public IEnumerable<SelectListItem> LineChoices => View.Lines.Select(line => new SelectListItem(line.Name, line.Id.ToString()));

    public IEnumerable<SelectListItem> DayChoices =>
        View.Days.Select(day => new SelectListItem(
            $"{QueueNames.DayOfWeek(day)}, {VietnameseDate.Format(day)}",
            day.ToString(DayForm, CultureInfo.InvariantCulture)
        ));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var booked = await handler.HandleAsync(
            new BookSlotCommand(Unit.Id, LineId ?? Guid.Empty, Day ?? default, Slot ?? default),
            cancellationToken
        );
        if (booked.Failed)
        {
            // What is free has changed where somebody was faster.
            await LoadAsync(cancellationToken);
            return this.Refuse(booked);
        }

        return LocalRedirect(OneStopLinks.Ticket(booked.Value));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(UnitCode, cancellationToken) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        View = await query.ReadAsync(unit.Id, LineId, Day, cancellationToken);
        return true;
    }
}
