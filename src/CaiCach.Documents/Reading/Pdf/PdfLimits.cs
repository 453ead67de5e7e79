namespace CaiCach.Documents.Reading.Pdf;

/// <summary>How much a PDF may ask for.</summary>
internal static class PdfLimits
{
    public const int Pages = 300;

    public const long FileBytes = 50L * 1024 * 1024;

    /// <summary>Pages drawn in one run of <c>pdftocairo</c>.</summary>
    public const int PagesPerDrawing = 12;

    /// <summary>Words of the whole document; a plan of 25 pages has some ten thousand.</summary>
    public const int Words = 600_000;
}
