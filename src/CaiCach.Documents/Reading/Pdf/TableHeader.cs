using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Marks the first rows of a table as its header where they are set in bold, with the row of column numbers below them.</summary>
internal static partial class TableHeader
{
    private const int WordsOfLabel = 8;

    public static void Mark(PlacedTable table)
    {
        if (table.Rows.Count < 2 || table.Rows[0].IsHeader || !IsBold(table.Rows[0]) && !IsLabels(table))
        {
            return;
        }

        var depth = Math.Min(table.Rows[0].Cells.Max(cell => cell.RowSpan), table.Rows.Count - 1);
        foreach (var row in table.Rows.Take(depth))
        {
            row.IsHeader = true;
        }

        if (depth < table.Rows.Count - 1 && NumbersColumns(table.Rows[depth]))
        {
            table.Rows[depth].IsHeader = true;
        }
    }

    private static bool IsBold(PlacedRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count >= 2 && filled.TrueForAll(cell => cell.Lines.TrueForAll(line => line.IsBold));
    }

    /// <summary>Where no typeface can be told: short labels over every column, and counting begins below them.</summary>
    private static bool IsLabels(PlacedTable table)
    {
        var first = table.Rows[0].Cells;
        var below =
            table
                .Rows.Skip(first.Max(cell => cell.RowSpan))
                .SelectMany(row => row.Cells)
                .FirstOrDefault(cell => cell.Column == 0 && !cell.IsEmpty)
                ?.Text
            ?? "";
        return first.Count >= 3
            && first.TrueForAll(cell => !cell.IsEmpty && IsLabel(cell.Text))
            && below.Length > 0
            && (char.IsDigit(below[0]) || below[0] == '(' || LineStart.IsMarker(below + " x"));
    }

    private static bool IsLabel(string text) =>
        char.IsLetter(text[0]) && !LineStart.EndsSentence(text) && text.Split(' ').Length <= WordsOfLabel;

    private static bool NumbersColumns(PlacedRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count >= 3 && filled.TrueForAll(cell => ColumnNumber().IsMatch(cell.Text));
    }

    [GeneratedRegex(
        @"^\(?[0-9]{1,2}\)?(\s*=.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex ColumnNumber();
}
