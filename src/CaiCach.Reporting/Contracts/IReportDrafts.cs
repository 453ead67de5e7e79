using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Contracts;

/// <summary>Drafts periodic reports for the command line (<c>caicach report</c>).</summary>
public interface IReportDrafts
{
    /// <summary>
    /// The report of all plans of a unit as a .docx file, byte for byte the one that the report's page gives for the same figures, with how these came about: with
    /// the texts of the kept draft where there is one, as proposed where not. Nothing is saved.
    /// </summary>
    /// <param name="request">Which report.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<Result<DraftedReport>> TypesetAsync(ReportRequest request, CancellationToken cancellationToken);
}

/// <summary>Which report is asked for.</summary>
/// <param name="UnitId">The authority; in scope.</param>
/// <param name="Outline">The outline's name: <c>progress</c>, or one of <c>data/outlines/reports</c>.</param>
/// <param name="Period">The period.</param>
/// <param name="Cutoff">Which days it has.</param>
/// <param name="AsOf">The day of the figures; null takes the period's last day, or today while it runs.</param>
public sealed record ReportRequest(Guid UnitId, string Outline, Period Period, PeriodCutoff Cutoff, DateOnly? AsOf)
{
    /// <summary>The code of the department whose part alone is reported, by an outline that departments report by; null for the whole authority.</summary>
    public string? Department { get; init; }
}
