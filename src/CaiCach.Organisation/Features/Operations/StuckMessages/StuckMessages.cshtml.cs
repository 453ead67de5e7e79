using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Operations.StuckMessages;

/// <summary>Messages between rooms that were not delivered, with the reason.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class StuckMessagesModel(
    OutboxQuery outbox,
    ResendMessageHandler resend,
    AdministeredUnits administered,
    OrganisationDbContext database
) : PageModel
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Unit Authority { get; private set; } = null!;

    public StuckPage Listed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync([FromForm] Guid messageId, CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(new ResendMessageCommand(messageId), cancellationToken);
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("resent");
        return LocalRedirect(OperationsLinks.StuckMessagesOf(Authority.Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return false;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Listed = await outbox.StuckAsync(authorityId, PageNumber, PageSize, cancellationToken);
        return true;
    }
}
