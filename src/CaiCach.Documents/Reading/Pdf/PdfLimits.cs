namespace CaiCach.Documents.Reading.Pdf;

/// <summary>How much a PDF or a scan may ask for, beside <see cref="ReadingLimits"/>.</summary>
internal static class PdfLimits
{
    /// <summary>Most pages of a PDF.</summary>
    public const int Pages = 300;

    /// <summary>Most pages that are read by OCR, at one to two seconds each.</summary>
    public const int ScannedPages = 60;

    /// <summary>Pages drawn in one run of <c>pdftocairo</c>.</summary>
    public const int PagesPerDrawing = 12;

    /// <summary>Most words of a document; a plan of 25 pages has some ten thousand.</summary>
    public const int Words = 200_000;

    /// <summary>Most words of a page; a full page of small print has two thousand.</summary>
    public const int WordsPerPage = 20_000;

    /// <summary>Most drawn lines of a page that are looked at; a page of maps or patterns has more and no tables.</summary>
    public const int RulesPerPage = 2_000;

    /// <summary>Most grid places of a table on one page; sixty rows of twelve columns have 720.</summary>
    public const int CellsPerPage = 5_000;

    /// <summary>Letters below which a page is held to have no text layer.</summary>
    public const int LettersOfTextPage = 25;

    /// <summary>Longest side of a picture, in pixels; A3 at 600 dpi has 9,900.</summary>
    public const int PicturePixels = 10_000;

    /// <summary>Largest area of a picture, in pixels; A3 at 600 dpi has 70 million.</summary>
    public const long PictureArea = 72_000_000;

    /// <summary>Longest side of a page drawn for OCR, in pixels; A3 at 300 dpi has 4,961.</summary>
    public const int DrawnPixels = 5_000;
}
