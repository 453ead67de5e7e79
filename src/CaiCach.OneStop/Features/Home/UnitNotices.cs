using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>What the unit at which the person works is told of dossiers that another unit received or decided, for its desk and its leader.</summary>
internal sealed class UnitNotices(OneStopDbContext database, NoticeReadings readings, CurrentUser user, TimeProvider clock) : INoticeSource
{
    private const int Shown = 50;
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    public string Title => ReachNames.Notices;

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken) =>
        Reader() is var (unitId, personId) ? await Unread(unitId, personId).CountAsync(cancellationToken) : 0;

    public async Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken)
    {
        if (Reader() is not var (unitId, personId))
        {
            return [];
        }

        var unread = Unread(unitId, personId);
        var rows = await (
            from notice in database.UnitNotices.AsNoTracking().Where(notice => notice.UnitId == unitId)
            join dossier in database.Dossiers on notice.DossierId equals dossier.Id
            orderby notice.RecordedAt descending, notice.Id
            select new
            {
                notice.Kind,
                dossier.Code,
                notice.RecordedAt,
                IsUnread = unread.Any(one => one.Id == notice.Id),
            }
        )
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ShellNotice(
                ReachNames.Of(row.Kind, row.Code),
                OneStopLinks.Dossier(row.Code),
                row.RecordedAt,
                row.IsUnread
            )),
        ];
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (Reader() is not var (unitId, personId))
        {
            return;
        }

        await readings.ReadAsync(unitId, personId, cancellationToken);
    }

    private (Guid UnitId, Guid PersonId)? Reader() =>
        user is { Access: { } access, Actor.PersonId: { } personId }
        && user.RolesIn([access.HomeUnitId]).Any(role => role is Role.Receptionist or Role.Leader)
            ? (access.HomeUnitId, personId)
            : null;

    private IQueryable<UnitNotice> Unread(Guid unitId, Guid personId)
    {
        var since = clock.GetUtcNow() - Old;
        return database.UnitNotices.Where(notice =>
            notice.UnitId == unitId
            && notice.RecordedAt > since
            && !database.UnitNoticeReadings.Any(reading =>
                reading.UnitId == unitId && reading.PersonId == personId && reading.ReadUntil >= notice.RecordedAt
            )
        );
    }
}
