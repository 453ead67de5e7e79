using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>What units make of the reports of units below; within the unit scope.</summary>
internal sealed class ConsolidationBook(ReportingDbContext database, BelowBook below, ReportOutlines outlines)
{
    /// <summary>What a unit makes of a report; null where no report is consolidated.</summary>
    /// <param name="unitId">The unit above.</param>
    /// <param name="key">The report, as <see cref="Obligation.Key"/> has it; null for the last whose period is over.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<ConsolidatedReports?> FindAsync(Guid unitId, string? key, CancellationToken cancellationToken)
    {
        var words = outlines
            .All.Where(outline => outline.Consolidates is not null)
            .ToLookup(outline => outline.Consolidates!.Outline, StringComparer.Ordinal);
        var owed = await below.OwedAsync(unitId, cancellationToken);
        Obligation[] choices = [.. owed.Where(one => words.Contains(one.Duty.Outline))];
        if (below.Shown(choices, key) is not { } shown)
        {
            return null;
        }

        // One of the installation's own comes last, and is meant to take the shipped one's place.
        var outline = words[shown.Duty.Outline].Last();
        return new ConsolidatedReports(
            choices,
            await below.OfAsync(unitId, shown, cancellationToken),
            outline,
            await OwnAsync(unitId, outline.Name, shown, cancellationToken)
        );
    }

    private Task<Report?> OwnAsync(Guid unitId, string outline, Obligation owed, CancellationToken cancellationToken) =>
        database
            .Reports.Where(report => report.UnitId == unitId && report.Outline == outline && report.PeriodCode == owed.Period.ToString())
            .Where(report => report.Cutoff == owed.Duty.Cutoff && report.SupplementsId == null)
            .OrderBy(report => report.State == ReportState.Issued)
            .ThenByDescending(report => report.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
}
