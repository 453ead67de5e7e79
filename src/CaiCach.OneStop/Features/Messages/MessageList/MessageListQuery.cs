using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.MessageList;

/// <summary>What the list is narrowed to.</summary>
internal sealed record MessageFilter(DeliveryState? State, DeliveryChannel? Channel, MessageTurn? Turn);

/// <summary>One line of the list.</summary>
internal sealed record MessageRow(
    Guid Id,
    string Code,
    MessageTurn Turn,
    DeliveryChannel Channel,
    string AddressShown,
    DeliveryState State,
    int Attempts,
    string? Reason,
    DateTimeOffset RecordedAt,
    DateTimeOffset? SettledAt
);

/// <summary>A part of the list, and how the ways to applicants stand.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">All as filtered.</param>
/// <param name="Counts">All by state.</param>
/// <param name="IsOn">Whether the unit tells applicants.</param>
/// <param name="Failing">The channels that do not answer.</param>
internal sealed record MessageListView(
    IReadOnlyList<MessageRow> Rows,
    int Total,
    IReadOnlyDictionary<DeliveryState, int> Counts,
    bool IsOn,
    IReadOnlyList<DeliveryLine> Failing
);

/// <summary>Reads what the unit has told applicants, the newest first.</summary>
internal sealed class MessageListQuery(OneStopDbContext database, CurrentUser user)
{
    public async Task<MessageListView> ReadAsync(MessageFilter filter, int page, CancellationToken cancellationToken)
    {
        var counts = await Messages()
            .GroupBy(message => message.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        var rows = await Rows(filter).Skip((page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize).ToListAsync(cancellationToken);
        var isOn = await database.MessageSettings.AnyAsync(
            setting => setting.UnitId == user.UnitId && setting.EnabledSince != null,
            cancellationToken
        );
        string[] ways = [.. new[] { DeliveryChannel.Mail, DeliveryChannel.Sms, DeliveryChannel.Zalo }.Select(Delivery.WayOf)];
        var failing = await database
            .DeliveryLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId && line.FailingSince != null && ways.Contains(line.Way))
            .ToListAsync(cancellationToken);
        return new MessageListView(rows, await Filtered(filter).CountAsync(cancellationToken), counts, isOn, failing);
    }

    /// <summary>All as filtered, for a workbook.</summary>
    public Task<List<MessageRow>> AllAsync(MessageFilter filter, CancellationToken cancellationToken) =>
        Rows(filter).Take(DossierLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private IQueryable<Delivery> Messages() =>
        database.Deliveries.AsNoTracking().Where(message => message.UnitId == user.UnitId && message.Turn != null);

    private IQueryable<Delivery> Filtered(MessageFilter filter) =>
        Messages()
            .Where(message => filter.State == null || message.State == filter.State)
            .Where(message => filter.Channel == null || message.Channel == filter.Channel)
            .Where(message => filter.Turn == null || message.Turn == filter.Turn);

    private IQueryable<MessageRow> Rows(MessageFilter filter) =>
        from message in Filtered(filter)
        join dossier in database.Dossiers on message.DossierId equals dossier.Id
        orderby message.RecordedAt descending, message.Id
        select new MessageRow(
            message.Id,
            dossier.Code,
            message.Turn!.Value,
            message.Channel,
            message.AddressShown,
            message.State,
            message.Attempts,
            message.Reason,
            message.RecordedAt,
            message.SettledAt
        );
}
