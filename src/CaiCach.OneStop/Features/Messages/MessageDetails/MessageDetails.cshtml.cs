using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.MessageDetails;

/// <summary>A message as it was sent, and what came of it.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class MessageDetailsModel(OneStopDbContext database, ResendDeliveriesHandler resend, CurrentUser user) : PageModel
{
    public const string ResentNotice = "message-resent";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public Delivery Message { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public bool MayResend => Message.State == DeliveryState.Dead && ResendDeliveriesHandler.MayResendMessages(user);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(new ResendCommand(Id, null), cancellationToken);
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(ResentNotice);
        return LocalRedirect(OneStopLinks.Message(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await (
            from message in database.Deliveries.AsNoTracking()
            where message.Id == Id && message.UnitId == user.UnitId && message.Turn != null
            join dossier in database.Dossiers on message.DossierId equals dossier.Id
            select new { Message = message, dossier.Code }
        ).SingleOrDefaultAsync(cancellationToken);
        (Message, Code) = (found?.Message!, found?.Code ?? "");
        return found is not null;
    }
}
