using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.FollowContributions;

/// <summary>Reads what was asked for a report, in the order of asking; what is no longer needed comes last.</summary>
internal sealed class FollowContributionsQuery(ReportingDbContext database)
{
    /// <summary>More than an outline has items, asked again a few times.</summary>
    private const int MostRows = 300;

    public async Task<IReadOnlyList<Contribution>> ReadAsync(Guid reportId, CancellationToken cancellationToken) =>
        await database
            .Contributions.AsNoTracking()
            .Where(one => one.ReportId == reportId)
            .OrderBy(one => one.State == ContributionState.Withdrawn)
            .ThenBy(one => one.AskedAt)
            .ThenBy(one => one.Id)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
}
