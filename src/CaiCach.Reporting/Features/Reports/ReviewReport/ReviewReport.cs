using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReviewReport;

/// <summary>What a unit above decides.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">How many reviews there were when it was looked at.</param>
/// <param name="Verdict">Accepted or given back.</param>
/// <param name="Comment">Needed to give it back.</param>
internal sealed record ReviewReportCommand(Guid ReportId, int Seen, ReviewVerdict Verdict, string? Comment);

/// <summary>Accepts an issued report of a unit below or gives it back, and tells those who report there.</summary>
internal sealed class ReviewReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    IUnitDirectory units,
    IContactDirectory contacts,
    ReportNames names,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ReportReviewConfiguration.OneAtATime] = ReviewErrors.ReviewedMeanwhile,
    };

    public async Task<Result> HandleAsync(ReviewReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        var above = await units.AboveAsync(report.UnitId, cancellationToken);
        if (above.FirstOrDefault(unit => user.HoldsIn(unit.Id, ReportRights.Reviewing)) is not { } mine)
        {
            return ReviewErrors.NotAbove;
        }

        var before = await database.Reviews.AsNoTracking().Where(review => review.ReportId == report.Id).ToListAsync(cancellationToken);
        var comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        if (MayReview(report, before, command, comment) is { Failed: true } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow();
        var by = new Reviewer(mine.Id, mine.Name, user.Actor.Name);
        database.Reviews.Add(new ReportReview(report, before.Count + 1, command.Verdict, comment, by, now));
        await TellAsync(report, command.Verdict, now, cancellationToken);
        return await unitOfWork.CommitAsync(
            [new ReportReviewed(report.UnitId, report.Id, $"{command.Verdict}", mine.Id)],
            comment,
            cancellationToken,
            Constraints
        );
    }

    private static Result MayReview(Report report, List<ReportReview> before, ReviewReportCommand command, string? comment) =>
        report.State != ReportState.Issued ? ReportErrors.NotIssued
        : before.Count != command.Seen ? ReviewErrors.ReviewedMeanwhile
        : before.Any(review => review.Verdict == ReviewVerdict.Accepted) ? ReviewErrors.AcceptedAlready
        : command.Verdict == ReviewVerdict.Returned && comment is null ? ReviewErrors.CommentMissing
        : comment?.Length > ReportLimits.NoteMaxLength ? ReviewErrors.CommentTooLong
        : Result.Done();

    private async Task TellAsync(Report report, ReviewVerdict verdict, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = new HashSet<Guid>();
        foreach (var role in ReportRights.Reporting)
        {
            people.UnionWith(await contacts.HoldersAsync(report.UnitId, role, VietnamTime.DayOf(now), cancellationToken));
        }

        var kind = verdict == ReviewVerdict.Accepted ? ReportNoticeKind.Accepted : ReportNoticeKind.GivenBack;
        database.Notices.AddRange(
            people.Select(person => new ReportNotice(
                report.UnitId,
                person,
                kind,
                $"{report.Id}/{kind}/{Guid.CreateVersion7(now)}",
                names.TitleOf(report),
                now
            )
            {
                ReportId = report.Id,
            })
        );
    }
}
