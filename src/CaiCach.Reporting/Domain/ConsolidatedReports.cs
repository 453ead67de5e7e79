namespace CaiCach.Reporting.Domain;

/// <summary>What a unit makes of a report of the units below.</summary>
/// <param name="Choices">The reports to choose from.</param>
/// <param name="Below">How far the units below are with the one that is shown.</param>
/// <param name="Words">The outline by which the unit's own report is made.</param>
/// <param name="Own">Its draft, else the last that was issued; null before it is drafted.</param>
internal sealed record ConsolidatedReports(IReadOnlyList<Obligation> Choices, BelowReports Below, ReportOutline Words, Report? Own)
{
    /// <summary>What the units below owe.</summary>
    public Obligation Owed => Below.Owed;

    /// <summary>The days that the reports are about.</summary>
    public ReportSpan Span => new(Owed.Period, Owed.Duty.Cutoff, Owed.CutOffOn);

    /// <summary>The items whose texts are put together.</summary>
    public IEnumerable<OutlineItem> TextItems => Words.TextItems.Where(item => item.Text!.Proposal != ReportTexts.CoverageItem);

    /// <summary>The lines by which what a unit wrote is told in the report of the unit above.</summary>
    /// <param name="unitName">The unit.</param>
    /// <param name="text">What it wrote; a list stands below the name.</param>
    public static string LinesOf(string unitName, string text) =>
        text.StartsWith("- ", StringComparison.Ordinal) || text.Contains('\n') ? $"{unitName}:\n{text}" : $"{unitName}: {text}";
}
