using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>What officers are told when a change of the calendar moved due times of dossiers in their hands.</summary>
internal sealed class DueNotices(OneStopDbContext database, UnitOfWork unitOfWork, CurrentUser user, TimeProvider clock) : INoticeSource
{
    private const int Shown = 50;
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    public string Title => DossierNames.DueNotices;

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken) =>
        Officer() is { } personId ? await Unread(personId).CountAsync(cancellationToken) : 0;

    public async Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken)
    {
        if (Officer() is not { } personId)
        {
            return [];
        }

        var notices = await database
            .DueNotices.AsNoTracking()
            .Where(notice => notice.PersonId == personId)
            .OrderByDescending(notice => notice.RecordedAt)
            .ThenBy(notice => notice.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return
        [
            .. notices.Select(notice => new ShellNotice(
                DossierNames.Of(notice),
                OneStopLinks.InList(WorkList.Mine),
                notice.RecordedAt,
                notice.ReadAt is null
            )),
        ];
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (Officer() is not { } personId)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await Unread(personId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken);
        await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private Guid? Officer() =>
        user is { Access: { } access, Actor.PersonId: { } personId } && user.RolesIn([access.HomeUnitId]).Contains(Role.Officer)
            ? personId
            : null;

    private IQueryable<DueNotice> Unread(Guid personId)
    {
        var since = clock.GetUtcNow() - Old;
        return database.DueNotices.Where(notice => notice.PersonId == personId && notice.RecordedAt > since && notice.ReadAt == null);
    }
}
