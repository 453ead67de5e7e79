using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Notices.NoticeList;

/// <summary>Marks all of the signed-in person's reminders as read.</summary>
internal sealed class ReadNoticesHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(CancellationToken cancellationToken)
    {
        var unread = await database
            .Notices.Where(notice => notice.PersonId == user.Actor.PersonId && notice.ReadAt == null)
            .ToListAsync(cancellationToken);
        unread.ForEach(notice => notice.Read(clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
