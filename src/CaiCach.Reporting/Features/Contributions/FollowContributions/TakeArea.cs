using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.FollowContributions;

/// <summary>Everything that was sent in about an area, by its id; empty for what belongs to none.</summary>
internal sealed record TakeAreaCommand(Guid ReportId, string Area);

/// <summary>Takes all that was sent in about an area over into the draft at once.</summary>
internal sealed class TakeAreaHandler(UnitOfWork unitOfWork, ReportingDbContext database, ReportOutlines outlines, CurrentUser user)
{
    public async Task<Result> HandleAsync(TakeAreaCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
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

        var areas = outlines.Find(report.Outline)?.AreaByItem ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        var waiting = await database
            .Contributions.Where(one => one.ReportId == report.Id && one.State == ContributionState.Answered)
            .OrderBy(one => one.AskedAt)
            .ThenBy(one => one.Id)
            .ToListAsync(cancellationToken);
        var chosen = waiting.Where(one => (areas.GetValueOrDefault(one.Item) ?? "") == command.Area).ToList();
        foreach (var one in chosen)
        {
            var taken = one.Take();
            var over = taken.Failed ? taken : report.TakeOver(one.Item, one.Text!);
            if (over.Failed)
            {
                return over;
            }
        }

        return chosen.Count == 0
            ? ContributionErrors.NothingOfTheArea
            : await unitOfWork.CommitAsync(
                [.. chosen.Select(one => new ContributionTaken(one.UnitId, one.Id, one.ReportId, one.Item))],
                null,
                cancellationToken
            );
    }
}
