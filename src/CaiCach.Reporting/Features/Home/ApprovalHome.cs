using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Home;

/// <summary>Reports that wait for a leader's approval; the one that waits longest first.</summary>
internal sealed class ApprovalHome(ReportingDbContext database, ReportNames names, CurrentUser user) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.MayApproveFor(user.UnitId))
        {
            return null;
        }

        var waiting = database
            .Reports.AsNoTracking()
            .Where(report => report.UnitId == user.UnitId && report.State == ReportState.Submitted)
            .OrderBy(report => report.CreatedAt)
            .ThenBy(report => report.Id);
        var total = await waiting.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await waiting.Take(RowsShown).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.Reports,
            total,
            0,
            ReportingLinks.Approve(rows[0].Id),
            [
                .. rows.Select(report => new HomeRow(
                    names.TitleOf(report),
                    ReportNames.AsOf(report),
                    ReportingLinks.Approve(report.Id),
                    ReportNames.PillOf(report.State),
                    ReportNames.Of(report.State)
                )),
            ]
        )
        {
            Title = ReportNames.CardOfApproval,
        };
    }
}
