namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Takes lines whose cells are parted by tabs as the rows of a table.</summary>
internal static class TabTables
{
    private const int FewestTabs = 2;

    public static bool IsRow(TextLine line) => line.Text.Count(c => c == '\t') >= FewestTabs;

    public static DocumentTable Read(IReadOnlyList<TextLine> lines)
    {
        var rows = lines.Select(l => l.Text.Split('\t')).ToList();
        var columns = rows.Max(LastFilled) + 1;
        return new DocumentTable(
            columns,
            [
                .. rows.Select(
                    (row, i) =>
                        new DocumentRow([.. Enumerable.Range(0, columns).Select(c => Cell(row, c))])
                        {
                            IsHeader = i > 0 && row.Take(columns).SequenceEqual(rows[0].Take(columns), StringComparer.Ordinal),
                        }
                ),
            ]
        );
    }

    private static int LastFilled(string[] row) => Array.FindLastIndex(row, c => c.Length > 0);

    private static DocumentCell Cell(string[] row, int column)
    {
        if (column >= row.Length || row[column].Length == 0)
        {
            return new DocumentCell(column, 1, 1, []);
        }

        var (marker, text) = ListMarker.Split(row[column]);
        return new DocumentCell(column, 1, 1, [new DocumentParagraph(text) { Marker = marker }]);
    }
}
