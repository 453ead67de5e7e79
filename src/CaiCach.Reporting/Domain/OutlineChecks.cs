using CaiCach.Documents.Official;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Whether an outline file can be used.</summary>
internal static class OutlineChecks
{
    private const int LevelMax = 3;

    /// <summary>Every reason why it cannot.</summary>
    public static IEnumerable<Error> Of(ReportOutline outline, IReadOnlyCollection<string> indicators) =>
        [
            .. outline
                .Indicators.Where(code => !indicators.Contains(code, StringComparer.Ordinal))
                .Select(code => ReportErrors.OutlineNamesUnknownIndicator(outline.Name, code)),
            .. outline
                .Items.GroupBy(item => item.Id, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => ReportErrors.OutlineItemTwice(outline.Name, group.Key)),
            .. outline
                .Items.Where(item => item.Level is < 1 or > LevelMax || item.Text is { Proposal: null, What: null })
                .Select(item => ReportErrors.OutlineItemWrong(outline.Name, item.Id)),
            .. OfficialDocumentType.Find(outline.TypeAbbreviation) is null || outline.Name == ProgressOutline.Name
                ? [ReportErrors.OutlineWrong(outline.Name)]
                : Array.Empty<Error>(),
        ];
}
