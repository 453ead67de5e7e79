using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.WriteContribution;

/// <summary>The text that a person sends in.</summary>
internal sealed record WriteContributionCommand(Guid ContributionId, uint Version, string Text);

/// <summary>Sends a text in for a draft and tells whoever asked for it.</summary>
internal sealed class WriteContributionHandler(UnitOfWork unitOfWork, ReportingDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(WriteContributionCommand command, CancellationToken cancellationToken)
    {
        var contribution = await database.Contributions.SingleOrDefaultAsync(
            candidate => candidate.Id == command.ContributionId && candidate.PersonId == user.Actor.PersonId,
            cancellationToken
        );
        if (contribution is null)
        {
            return ContributionErrors.NotFound;
        }

        var report = await database.Reports.SingleAsync(candidate => candidate.Id == contribution.ReportId, cancellationToken);
        if (report.MustBeDraft() is { Failed: true } refused)
        {
            return refused;
        }

        database.Entry(contribution).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var now = clock.GetUtcNow();
        var answered = contribution.Answer(command.Text, now);
        if (answered.Failed)
        {
            return answered;
        }

        if (contribution.AskedBy is { } asker && asker != contribution.PersonId)
        {
            database.Notices.Add(new ReportNotice(contribution, asker, ReportNoticeKind.Answered, null, now));
        }

        return await unitOfWork.CommitAsync(
            [new ContributionAnswered(contribution.UnitId, contribution.Id, contribution.ReportId, contribution.Item)],
            null,
            cancellationToken
        );
    }
}
