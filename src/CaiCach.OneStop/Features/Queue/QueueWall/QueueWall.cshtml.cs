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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>What the wall asks for again.</summary>
    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Partial("Queue/QueueWall/_QueueWall", View) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(UnitCode, cancellationToken) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        View = await query.ReadAsync(unit, cancellationToken);
        return true;
    }
}
