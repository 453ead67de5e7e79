using CaiCach.Documents.Official;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Whether an outline file can be used.</summary>
internal static class OutlineChecks
{
    private const int LevelMax = 3;
    private const int NameMax = 40;
    private const int RowColumns = 6;

    /// <summary>Every reason why it cannot.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="terms">What it may name.</param>
    public static IEnumerable<Error> Of(ReportOutline outline, OutlineTerms terms) =>
        [
            .. outline
                .Indicators.Where(code => !terms.Measures.ContainsKey(code))
                .Select(code => ReportErrors.OutlineNamesUnknownIndicator(outline.Name, code)),
            .. outline
                .Items.GroupBy(item => item.Id, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => ReportErrors.OutlineItemTwice(outline.Name, group.Key)),
            .. outline
                .Items.Where(item =>
                    item.Level is < 1 or > LevelMax
                    || IsWrong(item)
                    || IsOfUnitsBelow(outline, item)
                    || (item.Row is not null && outline.RowColumns.Count != RowColumns)
                )
                .Select(item => ReportErrors.OutlineItemWrong(outline.Name, item.Id)),
            .. outline
                .Items.Where(item => item.Chart?.IsRight(terms.Measures) == false)
                .Select(item => ReportErrors.OutlineChartWrong(outline.Name, item.Id)),
            .. outline
                .Items.Where(item => item.Records is { } list && !list.IsRight(terms.ColumnsOf(list.Indicator)))
                .Select(item =>
                    ReportErrors.OutlineRecordsWrong(
                        outline.Name,
                        item.Id,
                        terms.ColumnsOf(item.Records!.Indicator).Select(column => column.Code)
                    )
                ),
            .. OfficialDocumentType.Find(outline.TypeAbbreviation) is null || !IsName(outline.Name) || IsWrongBelow(outline)
                ? [ReportErrors.OutlineWrong(outline.Name)]
                : Array.Empty<Error>(),
        ];

    /// <summary>It goes into file names and command lines as it is.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= NameMax
        && name != ProgressOutline.Name
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsWrongBelow(ReportOutline outline) =>
        outline.Consolidates?.Comparison is { Columns.Count: not ComparisonWords.ColumnCount } || outline.Below is { UnitsMost: < 1 };

    /// <summary>It tells of units below though the outline is of a unit's own work.</summary>
    private static bool IsOfUnitsBelow(ReportOutline outline, OutlineItem item) =>
        outline.Consolidates is null
        && (item.List?.Of == OutlineListKind.UnitsWithoutReport || item.Text?.Proposal == ReportTexts.CoverageItem);

    private static bool IsWrong(OutlineItem item) =>
        item.Text is { Proposal: null, What: null }
        || item.Text is { WaitsFor: not null, What: null }
        || new[] { item.Area, item.Text?.Area }.OfType<string>().Any(area => !ReformAreas.TryParse(area, out _))
        || item.List is { Columns.Count: not OutlineListItem.ColumnCount }
        || (item.Row is not null && (item.Chart is not null || item.Records is not null))
        || (item.Row is not null && item.Row.Indicator is null == item.Text is null);
}
