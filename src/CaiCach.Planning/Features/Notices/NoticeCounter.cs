using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Notices;

/// <inheritdoc cref="IShellNotices" />
internal sealed class NoticeCounter(PlanningDbContext database, CurrentUser user) : IShellNotices
{
    public string Href => PlanningLinks.Notices;

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken) =>
        user.Actor.PersonId is { } person
            ? await database.Notices.CountAsync(notice => notice.PersonId == person && notice.ReadAt == null, cancellationToken)
            : 0;
}
