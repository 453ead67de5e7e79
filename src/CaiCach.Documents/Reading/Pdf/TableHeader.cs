using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Marks the first rows of a table as its header where they are set in bold, with the row of column numbers below them.</summary>
internal static partial class TableHeader
{
    public static void Mark(PlacedTable table)
    {
        if (table.Rows.Count < 2 || table.Rows[0].IsHeader || !IsBold(table.Rows[0]))
            return;
        var depth = Math.Min(table.Rows[0].Cells.Max(cell => cell.RowSpan), table.Rows.Count - 1);
        foreach (var row in table.Rows.Take(depth))
            row.IsHeader = true;
        if (depth < table.Rows.Count - 1 && NumbersColumns(table.Rows[depth]))
            table.Rows[depth].IsHeader = true;
    }

    private static bool IsBold(PlacedRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count >= 2 && filled.TrueForAll(cell => cell.Lines.TrueForAll(line => line.IsBold));
    }

    private static bool NumbersColumns(PlacedRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count >= 3 && filled.TrueForAll(cell => ColumnNumber().IsMatch(cell.Text));
    }

    [GeneratedRegex(
        @"^\(?[0-9]{1,2}\)?(\s*=.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex ColumnNumber();
}
