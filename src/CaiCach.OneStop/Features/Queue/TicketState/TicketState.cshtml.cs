using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;

namespace CaiCach.OneStop.Features.Queue.TicketState;

/// <summary>How one ticket stands, for whoever has its code; the kiosk shows it too, to be printed.</summary>
[AllowAnonymous]
[EnableRateLimiting(QueueRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class TicketStateModel(QueueGate gate, TicketStateQuery query, LeaveQueueHandler leave) : PageModel
{
    private const int PixelsPerModule = 6;
    private const int KioskSeconds = 30;

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    /// <summary>Whether the kiosk shows it: then the page leads back to the start by itself.</summary>
    [BindProperty(SupportsGet = true, Name = "may")]
    public bool IsAtKiosk { get; set; }

    public TicketStateView View { get; private set; } = null!;

    /// <summary>The QR code of this page's address (PNG, base 64).</summary>
    public string Picture
    {
        get
        {
            var address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}{OneStopLinks.Ticket(View.Code)}";
            using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
            using var code = new PngByteQRCode(data);
            return Convert.ToBase64String(code.GetGraphic(PixelsPerModule));
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (IsAtKiosk)
        {
            Response.Headers["Refresh"] = $"{KioskSeconds};url={OneStopLinks.Kiosk(View.UnitCode)}";
        }

        return Page();
    }

    /// <summary>What the page asks for again.</summary>
    public async Task<IActionResult> OnGetStateAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Partial("Queue/TicketState/_TicketState", View) : NotFound();

    /// <summary>Gives up the place.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenTicketAsync(Code, cancellationToken) is not (var unit, var ticket))
        {
            return NotFound();
        }

        var left = await leave.HandleAsync(ticket, cancellationToken);
        if (left.Failed)
        {
            View = await query.ReadAsync(unit, ticket, cancellationToken);
            return this.Refuse(left);
        }

        return LocalRedirect(OneStopLinks.Ticket(ticket.Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenTicketAsync(Code, cancellationToken) is not (var unit, var ticket))
        {
            return false;
        }

        View = await query.ReadAsync(unit, ticket, cancellationToken);
        return true;
    }
}
