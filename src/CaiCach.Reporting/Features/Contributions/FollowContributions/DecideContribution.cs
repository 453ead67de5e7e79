using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.FollowContributions;

/// <summary>What is done about a contribution.</summary>
internal enum ContributionDecision
{
    /// <summary>Its text goes into the report.</summary>
    Take,

    /// <summary>It is given back with a reason.</summary>
    Return,

    /// <summary>Whoever owes it is reminded.</summary>
    Remind,

    /// <summary>It is no longer needed.</summary>
    Withdraw,
}

/// <summary>A decision on a contribution as it was seen.</summary>
internal sealed record DecideContributionCommand(
    Guid ReportId,
    Guid ContributionId,
    uint Version,
    ContributionDecision Decision,
    string? Reason
);

/// <summary>Takes a contribution over, gives it back, reminds of it or withdraws it, while the report is a draft.</summary>
internal sealed class DecideContributionHandler(UnitOfWork unitOfWork, ReportingDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(DecideContributionCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        var contribution = await database.Contributions.SingleOrDefaultAsync(
            candidate => candidate.Id == command.ContributionId && candidate.ReportId == command.ReportId,
            cancellationToken
        );
        if (report is null || contribution is null)
        {
            return ContributionErrors.NotFound;
        }

        if (!user.MayReportFor(report.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        if (report.MustBeDraft() is { Failed: true } refused)
        {
            return refused;
        }

        database.Entry(contribution).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var decided = Decide(command, report, contribution);
        if (decided.Failed)
        {
            return decided;
        }

        var reason = command.Decision is ContributionDecision.Return ? command.Reason!.Trim() : null;
        return await unitOfWork.CommitAsync([EventOf(command.Decision, contribution)], reason, cancellationToken);
    }

    private Result Decide(DecideContributionCommand command, Report report, Contribution contribution)
    {
        var now = clock.GetUtcNow();
        switch (command.Decision)
        {
            case ContributionDecision.Take:
                var taken = contribution.Take();
                return taken.Failed ? taken : report.TakeOver(contribution.Item, contribution.Text!);
            case ContributionDecision.Return:
                return Told(contribution.Return(command.Reason), contribution, ReportNoticeKind.Returned, now);
            case ContributionDecision.Remind:
                return Told(contribution.Remind(VietnamTime.DayOf(now)), contribution, ReportNoticeKind.Reminded, now);
            default:
                return contribution.Withdraw();
        }
    }

    private Result Told(Result done, Contribution contribution, ReportNoticeKind kind, DateTimeOffset now)
    {
        if (!done.Failed)
        {
            database.Notices.Add(new ReportNotice(contribution, contribution.PersonId, kind, null, now));
        }

        return done;
    }

    private static IEvent EventOf(ContributionDecision decision, Contribution one) =>
        decision switch
        {
            ContributionDecision.Take => new ContributionTaken(one.UnitId, one.Id, one.ReportId, one.Item),
            ContributionDecision.Return => new ContributionReturned(one.UnitId, one.Id, one.ReportId, one.Item),
            ContributionDecision.Remind => new ContributionReminded(one.UnitId, one.Id, one.ReportId, one.Item),
            _ => new ContributionWithdrawn(one.UnitId, one.Id, one.ReportId, one.Item),
        };
}
