using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Notices;

/// <summary>What the signed-in person is told about reports and contributions.</summary>
internal sealed class ReportNotices(ReportingDbContext database, UnitOfWork unitOfWork, CurrentUser user, TimeProvider clock)
    : INoticeSource
{
    private const int Shown = 50;

    public string Title => ReportNoticeNames.Title;

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken) =>
        user.Actor.PersonId is { } person
            ? await database.Notices.CountAsync(notice => notice.PersonId == person && notice.ReadAt == null, cancellationToken)
            : 0;

    public async Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken)
    {
        var notices = await database
            .Notices.AsNoTracking()
            .Where(notice => notice.PersonId == user.Actor.PersonId)
            .OrderByDescending(notice => notice.RecordedAt)
            .ThenByDescending(notice => notice.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return
        [
            .. notices.Select(notice => new ShellNotice(
                ReportNoticeNames.Of(notice),
                PageOf(notice),
                notice.RecordedAt,
                notice.ReadAt is null
            )),
        ];
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var unread = await database
            .Notices.Where(notice => notice.PersonId == user.Actor.PersonId && notice.ReadAt == null)
            .ToListAsync(cancellationToken);
        unread.ForEach(notice => notice.Read(clock.GetUtcNow()));
        await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private static string PageOf(ReportNotice notice) =>
        notice switch
        {
            { Kind: ReportNoticeKind.Answered, ReportId: { } report } => ReportingLinks.Contributions(report),
            { Kind: ReportNoticeKind.ApprovalAsked, ReportId: { } report } => ReportingLinks.Approve(report),
            { ContributionId: { } contribution } => ReportingLinks.Contribution(contribution),
            { ReportId: { } report } => ReportingLinks.Report(report),
            _ => ReportingLinks.Due,
        };
}
