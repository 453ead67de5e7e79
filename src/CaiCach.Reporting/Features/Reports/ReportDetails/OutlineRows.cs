using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>Rows of a statistical table on the page of its report.</summary>
/// <param name="Page">The page.</param>
/// <param name="Report">The report.</param>
/// <param name="Items">The rows.</param>
internal sealed record OutlineRows(ReportDetailsModel Page, OutlineReport Report, IReadOnlyList<OutlineItem> Items);
