using System.Text.Json;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalMessageDetails;

/// <summary>One message to the Portal: what was sent, without what identifies people, and what was answered.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class PortalMessageDetailsModel(ResendPortalMessageHandler resend, OneStopDbContext database, CurrentUser user) : PageModel
{
    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public PortalMessage Message { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    public bool MayResend =>
        Message.IsStuck && user.RolesIn([Message.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Coordinator);

    /// <summary>What was sent, to be read.</summary>
    public string? Payload => Message.Payload is { } payload ? JsonNode.Parse(payload)!.ToJsonString(Indented) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(Id, cancellationToken);
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("resent");
        return LocalRedirect(OneStopLinks.PortalMessage(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var message = await database.PortalMessages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellationToken);
        if (message is null)
        {
            return false;
        }

        Message = message;
        Dossier = await database.Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Id == message.DossierId, cancellationToken);
        return true;
    }
}
