using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Webhooks.WebhookDetails;

/// <summary>One thing that a webhook was told.</summary>
internal sealed record WebhookRow(
    string Code,
    WebhookEvent Kind,
    DeliveryState State,
    int Attempts,
    string? Reason,
    DateTimeOffset RecordedAt
);

/// <summary>A webhook, and what it was told.</summary>
[AllowRoles(Role.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class WebhookDetailsModel(
    ChangeWebhookHandler handler,
    ResendDeliveriesHandler resend,
    OneStopDbContext database,
    CurrentUser user
) : PageModel
{
    public const string SavedNotice = "webhook-saved";
    public const string ResentNotice = "webhook-resent";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "tt")]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Webhook Webhook { get; private set; } = null!;

    public DeliveryLine? Line { get; private set; }

    public IReadOnlyList<WebhookRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Dead { get; private set; }

    /// <summary>The secret that was just made; it is not shown again.</summary>
    public string? NewSecret { get; private set; }

    public IReadOnlyList<FilterChip> Chips { get; } =
    [
        new(
            "tt",
            "Trạng thái",
            [.. Enum.GetValues<DeliveryState>().Select(state => new FilterOption(state.ToString(), MessageNames.Of(state)))]
        ),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(Id, WebhookChange.Renew, cancellationToken);
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        NewSecret = result.Failed ? null : result.Value;
        return result.Failed ? this.Refuse(result) : Page();
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) =>
        ChangeAsync(WebhookChange.Resume, cancellationToken);

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => ChangeAsync(WebhookChange.End, cancellationToken);

    /// <summary>Has all that it refused sent again.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(new ResendCommand(null, Id), cancellationToken);
        if (result.Failed)
        {
            return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
        }

        this.Announce(ResentNotice);
        return LocalRedirect(OneStopLinks.Webhook(Id));
    }

    private async Task<IActionResult> ChangeAsync(WebhookChange change, CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(Id, change, cancellationToken);
        if (result.Failed)
        {
            return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.Webhook(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var webhook = await database
            .Webhooks.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == Id && one.UnitId == user.UnitId, cancellationToken);
        Webhook = webhook!;
        if (webhook is null)
        {
            return false;
        }

        var way = Delivery.WayOf(Id);
        Line = await database
            .DeliveryLines.AsNoTracking()
            .SingleOrDefaultAsync(line => line.UnitId == user.UnitId && line.Way == way && line.FailingSince != null, cancellationToken);
        await LoadRowsAsync(cancellationToken);
        return true;
    }

    private async Task LoadRowsAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var told = database.Deliveries.Where(one => one.WebhookId == Id);
        Dead = await told.CountAsync(one => one.State == DeliveryState.Dead, cancellationToken);
        var filtered = told.Where(one => State == null || one.State == State);
        Total = await filtered.CountAsync(cancellationToken);
        Rows = await (
            from one in filtered
            join dossier in database.Dossiers on one.DossierId equals dossier.Id
            orderby one.RecordedAt descending, one.Id
            select new WebhookRow(dossier.Code, one.WebhookEvent!.Value, one.State, one.Attempts, one.Reason, one.RecordedAt)
        )
            .Skip((PageNumber - 1) * DossierLimits.PageSize)
            .Take(DossierLimits.PageSize)
            .ToListAsync(cancellationToken);
    }
}
