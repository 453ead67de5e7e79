using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>The reports that stand beside one of them: its draft, its draft supplement, the one of the period before.</summary>
internal static class KeptReports
{
    /// <summary>What supplements a report and is not issued yet, if there is one.</summary>
    public static Task<Report?> DraftSupplementAsync(
        this ReportingDbContext database,
        Guid issuedId,
        CancellationToken cancellationToken
    ) =>
        database.Reports.SingleOrDefaultAsync(
            report => report.State != ReportState.Issued && report.SupplementsId == issuedId,
            cancellationToken
        );

    /// <summary>The same report that is not issued yet, if there is one.</summary>
    public static Task<Report?> DraftAsync(
        this ReportingDbContext database,
        string outline,
        ReportScope scope,
        ReportSpan span,
        CancellationToken cancellationToken
    ) =>
        database.Reports.SingleOrDefaultAsync(
            report =>
                report.State != ReportState.Issued
                && report.SupplementsId == null
                && report.UnitId == scope.UnitId
                && report.PlanId == scope.PlanId
                && report.DepartmentId == scope.DepartmentId
                && report.Outline == outline
                && report.PeriodCode == span.Period.ToString()
                && report.Cutoff == span.Cutoff,
            cancellationToken
        );

    /// <summary>The last report by the same outline that was issued, whose texts are offered again; null for none.</summary>
    public static Task<Report?> LastIssuedAsync(this ReportingDbContext database, Report report, CancellationToken cancellationToken) =>
        database
            .Reports.AsNoTracking()
            .Where(other => other.UnitId == report.UnitId && other.Outline == report.Outline && other.PlanId == report.PlanId)
            .Where(other => other.DepartmentId == report.DepartmentId)
            .Where(other => other.State == ReportState.Issued && other.Id != report.Id && other.SupplementsId == null)
            .OrderByDescending(other => other.IssuedOn)
            .ThenByDescending(other => other.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
