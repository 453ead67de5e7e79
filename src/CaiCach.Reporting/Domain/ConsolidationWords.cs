namespace CaiCach.Reporting.Domain;

/// <summary>Of which reports of units below a report is made, and how it tells how many of them there are.</summary>
/// <param name="Outline">The outline of those reports.</param>
/// <param name="NothingOwed">Where no unit below owes one for the period.</param>
/// <param name="All">Where those of all units were accepted: <c>{count}</c>.</param>
/// <param name="Some">Otherwise: <c>{accepted}</c>, <c>{count}</c>, <c>{share}</c>.</param>
internal sealed record ConsolidationWords(string Outline, string NothingOwed, string All, string Some)
{
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
