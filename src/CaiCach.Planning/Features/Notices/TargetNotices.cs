using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Notices;

/// <summary>The targets of plans that slipped, for the coordinators and leaders who were told.</summary>
internal sealed class TargetNotices(PlanningDbContext database, UnitOfWork unitOfWork, CurrentUser user, TimeProvider clock) : INoticeSource
{
    private const int Shown = 50;
    private const int WordsShown = 160;

    public string Title => ReminderWords.TargetsTitle;

    private IQueryable<TargetAlert> Mine => database.TargetAlerts.Where(alert => alert.PersonId == user.Actor.PersonId);

    public Task<int> CountUnreadAsync(CancellationToken cancellationToken) =>
        Mine.CountAsync(alert => alert.ReadAt == null, cancellationToken);

    public async Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from alert in Mine.AsNoTracking()
            join target in database.Targets on alert.TargetId equals target.Id
            orderby alert.RecordedAt descending, alert.Id
            select new { alert, target.Text }
        )
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ShellNotice(
                ReminderWords.OfTarget(row.alert.Standing, row.Text.Length <= WordsShown ? row.Text : row.Text[..WordsShown] + "…"),
                PlanningLinks.Target(row.alert.TargetId),
                row.alert.RecordedAt,
                row.alert.ReadAt is null
            )),
        ];
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var alert in await Mine.Where(alert => alert.ReadAt == null).ToListAsync(cancellationToken))
        {
            alert.Read(now);
        }

        await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
