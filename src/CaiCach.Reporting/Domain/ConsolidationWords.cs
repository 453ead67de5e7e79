namespace CaiCach.Reporting.Domain;

/// <summary>Of which reports of units below a report is made, and how it tells how many of them there are.</summary>
/// <param name="Outline">The outline of those reports.</param>
/// <param name="NothingOwed">Where no unit below owes one for the period.</param>
/// <param name="All">Where those of all units were accepted: <c>{count}</c>.</param>
/// <param name="Some">Otherwise: <c>{accepted}</c>, <c>{count}</c>, <c>{share}</c>.</param>
internal sealed record ConsolidationWords(string Outline, string NothingOwed, string All, string Some)
{
    /// <summary>How the figures of all records stand beside those of the accepted reports in the annex; null leaves that out.</summary>
    public ComparisonWords? Comparison { get; init; }

    /// <summary>The sentence.</summary>
    public string Of(Coverage coverage) =>
        coverage.Units == 0
            ? NothingOwed
            : ProgressOutline.Fill(
                coverage.Accepted == coverage.Units ? All : Some,
                ("accepted", ProgressTexts.Count(coverage.Accepted)),
                ("count", ProgressTexts.Count(coverage.Units)),
                ("share", coverage.Written)
            );
}

/// <summary>The table of the figures of all records beside what the accepted reports add up to.</summary>
/// <param name="Caption">Above it: <c>{accepted}</c>, <c>{count}</c>.</param>
/// <param name="Columns">Order, indicator, measure, of all records, of accepted reports as signed, comparison.</param>
/// <param name="Same">Where both are the same.</param>
/// <param name="Differs">Where they are not.</param>
internal sealed record ComparisonWords(string Caption, IReadOnlyList<string> Columns, string Same, string Differs)
{
    /// <summary>How many columns it has.</summary>
    public const int ColumnCount = 6;
}
