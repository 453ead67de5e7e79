using CaiCach.Documents.Official;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>Listed records in an official document: a table whose headings stand on every page, and how many more there are.</summary>
internal static class RecordBlocks
{
    /// <summary>The blocks; the words for none where there is none, or nothing.</summary>
    /// <param name="words">What the item says.</param>
    /// <param name="records">The records.</param>
    /// <param name="order">The heading of their order.</param>
    public static IEnumerable<OfficialBlock> Of(OutlineRecords words, ListedRecords records, string order)
    {
        if (records.Rows.Count == 0)
        {
            return words.None.Length == 0 ? [] : [new OfficialParagraph(words.None)];
        }

        var table = new OfficialTable(
            [new(order, 6, OfficialAlignment.Centre), .. records.Columns.Select(column => Column(column))],
            [
                .. records.Rows.Select(
                    (row, at) => new OfficialRow([new OfficialCell($"{at + 1}"), .. row.Cells.Select(cell => new OfficialCell(cell))])
                ),
            ]
        );
        return records.MoreIn(words) is { } more ? [table, new OfficialParagraph(more)] : [table];
    }

    private static OfficialColumn Column(ListedColumn column) =>
        column.Kind switch
        {
            RecordColumnKind.Code => new(column.Heading, 24),
            RecordColumnKind.Day => new(column.Heading, 15, OfficialAlignment.Centre),
            RecordColumnKind.Fact => new(column.Heading, 18),
            _ => new(column.Heading, 30),
        };
}
