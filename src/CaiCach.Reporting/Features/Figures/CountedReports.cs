using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Figures;

/// <summary>Owed reports behind a figure; each opens the report, or the page where it is drafted.</summary>
internal sealed class CountedReports(ReportingDbContext database) : IRecordSet
{
    public string Code => CountedReportNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .OwedReports.Where(owed => recordIds.Contains(owed.Id))
            .Select(owed => new
            {
                Owed = owed,
                Report = database
                    .Reports.Where(report =>
                        report.UnitId == owed.UnitId
                        && report.Outline == owed.Outline
                        && report.PeriodCode == owed.PeriodCode
                        && report.Cutoff == owed.Cutoff
                        && report.PlanId == null
                        && report.SupplementsId == null
                        && (report.IssuedOn == null || report.IssuedOn >= owed.CutOffOn)
                    )
                    .OrderByDescending(report => report.State == ReportState.Issued)
                    .ThenByDescending(report => report.CreatedAt)
                    .Select(report => new { report.Id, report.Number })
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Owed.Id,
            row => new RecordLine(
                row.Report is null ? CountedReportNames.Missing : CountedReportNames.CodeOf(row.Report.Number),
                row.Owed.Title,
                row.Report is null
                    ? ReportingLinks.DraftOf(row.Owed.Outline, Period.Parse(row.Owed.PeriodCode, null), row.Owed.Cutoff)
                    : ReportingLinks.Report(row.Report.Id)
            )
        );
    }
}
