using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Consolidation.ComposeTexts;

/// <summary>What a unit below wrote for an item.</summary>
/// <param name="Row">The unit with its report.</param>
/// <param name="Text">Its text; null where it says only that data are missing.</param>
/// <param name="IsTaken">Whether the unit's own report holds it.</param>
internal sealed record UnitText(BelowRow Row, string? Text, bool IsTaken);

/// <summary>Reads the texts of accepted reports for one item, some units at a time.</summary>
internal sealed class ComposeTextsQuery(ReportingDbContext database, ReportOutlines outlines)
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 20;

    public async Task<IReadOnlyList<UnitText>> ReadAsync(
        ConsolidatedReports consolidation,
        string item,
        int page,
        CancellationToken cancellationToken
    )
    {
        var rows = consolidation.Below.Accepted.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        Guid[] ids = [.. rows.Select(row => row.Duty.Report!.Id)];
        var reports = await database
            .Reports.AsNoTracking()
            .Where(report => ids.Contains(report.Id))
            .Take(PageSize)
            .ToDictionaryAsync(report => report.Id, cancellationToken);
        var words = outlines.All.ToDictionary(outline => outline.Name, StringComparer.Ordinal);
        return
        [
            .. from row in rows
            let report = reports[row.Duty.Report!.Id]
            let text = words.GetValueOrDefault(report.Outline)?.SaidIn(report, item)
            select new UnitText(
                row,
                text,
                text is not null && consolidation.Own?.Holds(item, ConsolidatedReports.LinesOf(row.Unit.Name, text)) == true
            ),
        ];
    }
}
