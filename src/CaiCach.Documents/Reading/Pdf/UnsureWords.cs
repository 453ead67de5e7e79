namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Points a person to the words that the OCR was unsure of: by page, and in tables by row.</summary>
internal static class UnsureWords
{
    private const double SureConfidence = 60;
    private const int WordsNamed = 12;

    public static IEnumerable<DocumentDoubt> In(IEnumerable<TextLine> lines) =>
        lines.GroupBy(line => line.Page).SelectMany(page => Doubt(PdfErrors.Page(page.Key), page));

    /// <summary>The doubts of a table; <paramref name="number"/> counts the tables of the document from 1.</summary>
    public static IEnumerable<DocumentDoubt> In(PlacedTable table, int number) =>
        table.Rows.SelectMany(
            (row, i) =>
            {
                var lines = row.Cells.SelectMany(cell => cell.Lines).ToList();
                return lines.Count == 0 ? [] : Doubt(PdfErrors.Row(lines[0].Page, number, i + 1), lines);
            }
        );

    private static IEnumerable<DocumentDoubt> Doubt(string where, IEnumerable<TextLine> lines)
    {
        var words = lines
            .SelectMany(line => line.Words)
            .Where(word => word.Confidence < SureConfidence && word.Text.Any(char.IsLetterOrDigit))
            .Take(WordsNamed)
            .ToList();
        return words.Count == 0 ? [] : [PdfErrors.UnsureWords(where, words.Select(word => word.Text))];
    }
}
