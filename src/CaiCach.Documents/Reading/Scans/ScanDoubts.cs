using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Points a person to the words that the OCR was unsure of, by page.</summary>
internal static class ScanDoubts
{
    private const double SureConfidence = 60;
    private const int WordsNamed = 12;

    public static IEnumerable<DocumentDoubt> Of(PlacedPage page)
    {
        yield return PdfErrors.ReadByOcr(page.Number);
        var unsure = page.Words.Where(word => word.Confidence < SureConfidence && word.Text.Any(char.IsLetterOrDigit)).ToList();
        if (unsure.Count > 0)
            yield return PdfErrors.UnsureWords(page.Number, "", unsure.Take(WordsNamed).Select(word => word.Text));
    }
}
