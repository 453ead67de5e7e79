using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Messages that did not arrive, for the coordinator; gateways and webhooks that do not answer, for the administrator.</summary>
internal sealed class DeliveryHome(OneStopDbContext database, CurrentUser user) : IHomeSource
{
    private const int RowsShown = 8;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        var rows = new List<HomeRow>();
        if (roles.Contains(Role.Coordinator))
        {
            await AddStuckAsync(rows, cancellationToken);
        }

        if (roles.Contains(Role.Administrator))
        {
            await AddFailingAsync(rows, cancellationToken);
        }

        return rows.Count == 0
            ? null
            : new HomeCard(NavigationPlace.OneStop, rows.Count, rows.Count, rows[0].Href, rows) { Title = MessageNames.HomeTitle };
    }

    private async Task AddStuckAsync(List<HomeRow> rows, CancellationToken cancellationToken)
    {
        var stuck = await database.Deliveries.CountAsync(
            one => one.UnitId == user.UnitId && one.Turn != null && one.State == DeliveryState.Dead,
            cancellationToken
        );
        if (stuck > 0)
        {
            var state = MessageNames.Of(DeliveryState.Dead);
            rows.Add(new HomeRow(MessageNames.StuckMessages(stuck), "", OneStopLinks.MessagesIn(DeliveryState.Dead), "late", state));
        }
    }

    private async Task AddFailingAsync(List<HomeRow> rows, CancellationToken cancellationToken)
    {
        var failing = await database
            .DeliveryLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId && line.FailingSince != null)
            .OrderBy(line => line.FailingSince)
            .Take(RowsShown)
            .ToListAsync(cancellationToken);
        if (failing.Count == 0)
        {
            return;
        }

        var webhooks = await database
            .Webhooks.AsNoTracking()
            .Where(webhook => webhook.UnitId == user.UnitId && webhook.EndedAt == null)
            .ToDictionaryAsync(webhook => Delivery.WayOf(webhook.Id), StringComparer.Ordinal, cancellationToken);
        foreach (var line in failing)
        {
            var status = line.PausedAt is null ? MessageNames.WayFails : MessageNames.WebhookPaused;
            if (webhooks.TryGetValue(line.Way, out var webhook))
            {
                rows.Add(new HomeRow(webhook.Note, line.Reason ?? "", OneStopLinks.Webhook(webhook.Id), "late", status));
            }
            else if (Enum.TryParse<DeliveryChannel>(line.Way, out var channel))
            {
                rows.Add(new HomeRow(MessageNames.Of(channel), line.Reason ?? "", OneStopLinks.MessageSettings, "late", status));
            }
        }
    }
}
