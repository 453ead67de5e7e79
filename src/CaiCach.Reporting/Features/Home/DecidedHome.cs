using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Home;

/// <summary>Reports that a leader has given back, or approved and nobody has issued, for those who report for the unit.</summary>
internal sealed class DecidedHome(ReportingDbContext database, ReportNames names, CurrentUser user) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return null;
        }

        var decided = database
            .Reports.AsNoTracking()
            .Where(report => report.UnitId == user.UnitId)
            .Where(report =>
                report.State == ReportState.Approved
                || (
                    report.State == ReportState.Draft
                    && database
                        .Decisions.Where(decision => decision.ReportId == report.Id)
                        .OrderByDescending(decision => decision.Sequence)
                        .Select(decision => decision.Kind)
                        .FirstOrDefault() == DecisionKind.Returned
                )
            )
            .OrderBy(report => report.CreatedAt)
            .ThenBy(report => report.Id);
        var total = await decided.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await decided.Take(RowsShown).ToListAsync(cancellationToken);
        return new HomeCard(NavigationPlace.Reports, total, 0, ReportingLinks.Report(rows[0].Id), [.. rows.Select(report => Row(report))])
        {
            Title = ReportNames.CardOfDecided,
        };
    }

    private HomeRow Row(Report report) =>
        report.State == ReportState.Approved
            ? new HomeRow(
                names.TitleOf(report),
                ReportNames.AsOf(report),
                ReportingLinks.Issue(report.Id),
                ReportNames.PillOf(report.State),
                ReportNames.Of(report.State)
            )
            : new HomeRow(
                names.TitleOf(report),
                ReportNames.AsOf(report),
                ReportingLinks.Report(report.Id),
                ReportNames.PillOf(DecisionKind.Returned),
                ReportNames.Of(DecisionKind.Returned)
            );
}
