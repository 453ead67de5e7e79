using CaiCach.Foundation.Numbers;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Tells which report a number of the book stands for.</summary>
internal sealed class NumberedReports(ReportingDbContext database, ReportNames names) : INumberedDocuments
{
    public const string Series = "report";

    /// <summary>The book that a report takes its number of: a department that reports its own part numbers its own documents.</summary>
    public static string BookOf(ReportingDepartment? department) => NumberSeries.BookOf(Series, department?.Code);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    )
    {
        var reports = await database
            .Reports.AsNoTracking()
            .Where(report => subjectIds.Contains(report.Id))
            .Take(NumberLimits.PageSizeMax)
            .ToListAsync(cancellationToken);
        return reports.ToDictionary(
            report => report.Id,
            report => new NumberedDocument(names.TitleOf(report), report.SignerName, ReportingLinks.Report(report.Id))
        );
    }
}
