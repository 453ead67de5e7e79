using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Figures;

/// <summary>Reports behind a figure.</summary>
internal sealed class CountedReports(ReportingDbContext database) : IRecordSet
{
    public string Code => CountedReportNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Reports.Where(report => recordIds.Contains(report.Id))
            .Select(report => new
            {
                report.Id,
                report.Number,
                report.PeriodCode,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Id,
            row => new RecordLine(
                CountedReportNames.CodeOf(row.Number),
                Period.Parse(row.PeriodCode, null).Name,
                ReportingLinks.Report(row.Id)
            )
        );
    }
}
