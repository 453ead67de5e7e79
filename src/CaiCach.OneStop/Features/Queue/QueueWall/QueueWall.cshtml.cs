using CaiCach.OneStop.Data;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Queue.QueueWall;

/// <summary>The screen on the wall: what is called where, and who comes next. Numbers only.</summary>
[AllowAnonymous]
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

    /// <summary>What the wall asks for again, every few seconds: one read, by the unit's id.</summary>
    public async Task<PartialViewResult> OnGetBoardAsync(Guid id, CancellationToken cancellationToken) =>
        Partial("Queue/QueueWall/_QueueWall", await query.ReadAsync(id, UnitCode, cancellationToken));
}
