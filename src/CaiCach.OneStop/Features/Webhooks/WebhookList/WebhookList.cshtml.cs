using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Webhooks.WebhookList;

/// <summary>The other systems that are told what happens to the unit's dossiers.</summary>
[AllowRoles(Role.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class WebhookListModel(AddWebhookHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    private const int MostShown = 100;

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi địa chỉ.")]
    [MaxLength(Webhook.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string Address { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi hệ thống nào nhận.")]
    [MaxLength(Webhook.NoteMaxLength, ErrorMessage = "Tên hệ thống dài quá 200 ký tự.")]
    public string Note { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<WebhookEvent> Events { get; set; } = Enum.GetValues<WebhookEvent>();

    public IReadOnlyList<Webhook> Webhooks { get; private set; } = [];

    public IReadOnlyDictionary<string, DeliveryLine> Failing { get; private set; } =
        new Dictionary<string, DeliveryLine>(StringComparer.Ordinal);

    /// <summary>The secret that was just made; it is not shown again.</summary>
    public string? NewSecret { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Webhooks = await database
            .Webhooks.AsNoTracking()
            .Where(webhook => webhook.UnitId == user.UnitId)
            .OrderBy(webhook => webhook.EndedAt != null)
            .ThenBy(webhook => webhook.AddedAt)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        Failing = await database
            .DeliveryLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId && line.FailingSince != null)
            .ToDictionaryAsync(line => line.Way, StringComparer.Ordinal, cancellationToken);
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var command = new AddWebhookCommand(Address.Trim(), Note.Trim(), [.. Events.Where(Enum.IsDefined).Distinct()]);
            var result = await handler.HandleAsync(command, cancellationToken);
            await OnGetAsync(cancellationToken);
            if (result.Failed)
            {
                return this.Refuse(result);
            }

            // A secret that is shown once does not go through a redirect.
            ModelState.Clear();
            (NewSecret, Address, Note) = (result.Value.Secret, "", "");
            return Page();
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }
}
