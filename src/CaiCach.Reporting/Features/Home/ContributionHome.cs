using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Home;

/// <summary>The parts of draft reports that a person still owes; the nearest due day first.</summary>
internal sealed class ContributionHome(ReportingDbContext database, ReportNames names, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (user.Actor.PersonId is not { } person)
        {
            return null;
        }

        var today = VietnamTime.Today(clock);
        var owed =
            from contribution in database.Contributions.AsNoTracking()
            join report in database.Reports on contribution.ReportId equals report.Id
            where contribution.PersonId == person && report.State == ReportState.Draft
            where contribution.State == ContributionState.Asked || contribution.State == ContributionState.Returned
            orderby contribution.DueOn, contribution.Id
            select new { Contribution = contribution, Report = report };
        var total = await owed.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var late = await owed.CountAsync(one => one.Contribution.DueOn < today, cancellationToken);
        var rows = await owed.Take(RowsShown).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.Reports,
            total,
            late,
            ReportingLinks.Contribution(rows[0].Contribution.Id),
            [
                .. rows.Select(row => new HomeRow(
                    row.Contribution.Heading,
                    names.TitleOf(row.Report),
                    ReportingLinks.Contribution(row.Contribution.Id),
                    ContributionNames.Pill(row.Contribution, today),
                    ContributionNames.Of(row.Contribution, today)
                )),
            ]
        )
        {
            Title = ContributionNames.Card,
        };
    }
}
