using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Processes.DropDraft;

/// <summary>Throws a draft away, after asking.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class DropDraftModel(DropDraftHandler handler, ProcessReach reach, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } process)
        {
            return NotFound();
        }

        Version = process.Version;
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        var dropped = await handler.HandleAsync(new DropDraftCommand(Id, Version), cancellationToken);
        if (dropped.Failed)
        {
            return this.Refuse(dropped);
        }

        this.Announce("dropped");
        return LocalRedirect(OneStopLinks.Processes);
    }

    private async Task<InternalProcess?> FindAsync(CancellationToken cancellationToken) =>
        await reach.FindAsync(Id, cancellationToken) is { Decision: null } process && user.MayChange(process) ? process : null;
}
