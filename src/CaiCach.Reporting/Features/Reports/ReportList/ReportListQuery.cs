using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReportList;

/// <summary>One report of the list.</summary>
internal sealed record ReportRow(
    Guid Id,
    string Outline,
    string PeriodCode,
    PeriodCutoff Cutoff,
    DateOnly AsOf,
    bool IsOfOnePlan,
    ReportState State,
    string? Number,
    DateOnly? IssuedOn,
    bool IsSigned,
    bool IsSupplement,
    string? DepartmentName
);

/// <summary>A page of the list.</summary>
internal sealed record ReportListView(IReadOnlyList<ReportRow> Rows, int Total);

/// <summary>Reads the reports of the unit, or those of one period, the latest first.</summary>
internal sealed class ReportListQuery(ReportingDbContext database, CurrentUser user)
{
    public async Task<ReportListView> ReadAsync(Period? period, int page, CancellationToken cancellationToken)
    {
        var reports = database.Reports.Where(report => report.UnitId == user.UnitId);
        if (period is not null)
        {
            // A year holds its parts: their codes begin with it.
            var code = period.ToString();
            reports =
                period.Kind == PeriodKind.Year
                    ? reports.Where(report => report.PeriodCode.StartsWith(code))
                    : reports.Where(report => report.PeriodCode == code);
        }

        var rows = await reports
            .OrderByDescending(report => report.CreatedAt)
            .ThenByDescending(report => report.Id)
            .Skip((page - 1) * ReportLimits.PageSize)
            .Take(ReportLimits.PageSize)
            .Select(report => new ReportRow(
                report.Id,
                report.Outline,
                report.PeriodCode,
                report.Cutoff,
                report.AsOf,
                report.PlanId != null,
                report.State,
                report.Number,
                report.IssuedOn,
                report.SignedAttachmentId != null,
                report.SupplementsId != null,
                report.DepartmentName
            ))
            .ToListAsync(cancellationToken);
        return new ReportListView(rows, await reports.CountAsync(cancellationToken));
    }
}
