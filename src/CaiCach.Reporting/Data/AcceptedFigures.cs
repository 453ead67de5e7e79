using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Reads the figures of accepted reports of units below, as they were signed.</summary>
internal sealed class AcceptedFigures(ReportingDbContext database, IIndicatorCodes codes)
{
    /// <summary>More than a province has communes, each with a supplement.</summary>
    private const int MostReports = 1_000;

    /// <summary>The figures of each unit as its report gives them, corrected by its accepted supplement.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReportFigure>>> OfAsync(
        IReadOnlyList<BelowRow> accepted,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. accepted.SelectMany(row => new[] { row.Duty.Report!.Id, row.Duty.Report.LastId }).Distinct()];
        var figures = await database
            .Reports.Where(report => ids.Contains(report.Id))
            .Select(report => new { report.Id, report.Figures })
            .OrderBy(report => report.Id)
            .Take(MostReports)
            .ToDictionaryAsync(report => report.Id, report => report.Figures!, cancellationToken);
        return accepted.ToDictionary(
            row => row.Unit.Id,
            row => SignedFigures.Of(figures[row.Duty.Report!.Id], row.Duty.Report.IsSupplemented ? figures[row.Duty.Report.LastId] : null)
        );
    }

    /// <summary>The figures of all of them added up, by the indicator's code; those of which each unit has its own are left out.</summary>
    public IReadOnlyDictionary<string, ReportFigure> Sum(IEnumerable<IReadOnlyList<ReportFigure>> signed) =>
        signed
            .SelectMany(figures => figures)
            .Where(figure => codes.IsAddedUp(figure.Code))
            .GroupBy(figure => figure.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ReportFigure.Sum([.. group]), StringComparer.Ordinal);
}
