using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Features.Portal.PortalMessages;

/// <summary>One line of the list.</summary>
internal sealed record PortalMessageRow(
    Guid Id,
    string Code,
    PortalMessageKind Kind,
    int Sequence,
    PortalMessageState State,
    int Attempts,
    string? Reason,
    DateTimeOffset RecordedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? AnsweredAt
);

/// <summary>A part of the list, how many stand where, and whether the Portal answers.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">All as filtered.</param>
/// <param name="Counts">All by state.</param>
/// <param name="IsEnabled">Whether the unit sends; null without settings.</param>
/// <param name="DownSince">Since when the Portal has not answered; null while it does.</param>
/// <param name="DownReason">Why, in its words or ours.</param>
internal sealed record PortalMessagesView(
    IReadOnlyList<PortalMessageRow> Rows,
    int Total,
    IReadOnlyDictionary<PortalMessageState, int> Counts,
    bool? IsEnabled,
    DateTimeOffset? DownSince,
    string? DownReason
);

/// <summary>Reads what the unit has told the Portal, the newest first.</summary>
internal sealed class PortalMessagesQuery(OneStopDbContext database, Foundation.Writes.UnitOfWork unitOfWork, CurrentUser user)
{
    public async Task<PortalMessagesView> ReadAsync(PortalMessageState? state, int page, CancellationToken cancellationToken)
    {
        var counts = await database
            .PortalMessages.Where(message => message.UnitId == user.UnitId)
            .GroupBy(message => message.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        var setting = await database
            .PortalSettings.AsNoTracking()
            .Where(setting => setting.UnitId == user.UnitId)
            .Select(setting => new { setting.IsEnabled })
            .SingleOrDefaultAsync(cancellationToken);
        var rows = await Rows(state).Skip((page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize).ToListAsync(cancellationToken);
        var (downSince, reason) = await LineAsync(cancellationToken);
        var total = state is { } chosen ? counts.GetValueOrDefault(chosen) : counts.Values.Sum();
        return new PortalMessagesView(rows, total, counts, setting?.IsEnabled, downSince, reason);
    }

    /// <summary>All as filtered, for a workbook.</summary>
    public Task<List<PortalMessageRow>> AllAsync(PortalMessageState? state, CancellationToken cancellationToken) =>
        Rows(state).Take(DossierLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private IQueryable<PortalMessageRow> Rows(PortalMessageState? state) =>
        from message in database.PortalMessages
        where message.UnitId == user.UnitId && (state == null || message.State == state)
        join dossier in database.Dossiers on message.DossierId equals dossier.Id
        orderby message.RecordedAt descending, message.Kind, message.Sequence
        select new PortalMessageRow(
            message.Id,
            dossier.Code,
            message.Kind,
            message.Sequence,
            message.State,
            message.Attempts,
            message.Reason,
            message.RecordedAt,
            message.SentAt,
            message.AnsweredAt
        );

    private async Task<(DateTimeOffset? DownSince, string? Reason)> LineAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT down_since, reason FROM one_stop.portal_line WHERE unit_id = $1 AND down_since IS NOT NULL LIMIT 1",
            unitOfWork.Connection
        );
        command.Parameters.Add(new() { Value = user.UnitId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetFieldValue<DateTimeOffset>(0), reader.IsDBNull(1) ? null : reader.GetString(1))
            : (null, null);
    }
}
