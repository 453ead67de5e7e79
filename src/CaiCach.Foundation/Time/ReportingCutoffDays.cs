using CaiCach.Foundation.Catalogues;

namespace CaiCach.Foundation.Time;

/// <summary>The cut-off days of the reporting regime, as <c>data/catalogues/reporting-cutoffs.json</c> has them.</summary>
/// <param name="Source">The decree and article.</param>
/// <param name="Marker">How sure we are of the figures.</param>
/// <param name="StartsOnDayOfMonthBefore">The day of the month before the period on which it starts.</param>
/// <param name="EndsOnDayOfLastMonth">The last day, in the last month of the period.</param>
internal sealed record ReportingCutoffDays(string Source, string Marker, int StartsOnDayOfMonthBefore, int EndsOnDayOfLastMonth)
{
    internal static ReportingCutoffDays National { get; } = EmbeddedCatalogue.Read<ReportingCutoffDays>("reporting-cutoffs.json");
}
