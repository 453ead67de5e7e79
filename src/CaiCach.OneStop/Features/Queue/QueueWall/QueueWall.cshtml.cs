using CaiCach.OneStop.Data;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Queue.QueueWall;

/// <summary>The screen on the wall: what is called where, and who comes next. Numbers only.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[ResponseCache(NoStore = true)]
internal sealed class QueueWallModel(QueueGate gate, QueueWallQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = QueueRate.UnitCode)]
    public string UnitCode { get; set; } = "";

    public UnitInfo Unit { get; private set; } = null!;

    public QueueWallView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(UnitCode, cancellationToken) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        View = await query.ReadAsync(unit.Id, unit.Code, cancellationToken);
        return Page();
    }

    /// <summary>What the wall asks for again, every few seconds.</summary>
    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancellationToken) =>
        await gate.OpenAsync(UnitCode, cancellationToken) is { } unit
            ? Partial("Queue/QueueWall/_QueueWall", await query.ReadAsync(unit.Id, unit.Code, cancellationToken))
            : NotFound();
}
