using CaiCach.Documents.Reading;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Digitising;

/// <summary>One file of a paper, as a PDF on disk from which poppler draws pages.</summary>
internal sealed class ScanSource : IDisposable
{
    private const double PointsPerInch = 72;
    private const int SkewDotsPerInch = 75;
    private const int LeastDots = 10;

    private readonly TemporaryFile _file;
    private readonly PdfTools _tools;
    private readonly IReadOnlyList<PlacedPage> _pages;

    private ScanSource(TemporaryFile file, IReadOnlyList<PlacedPage> pages, bool staysAsItIs)
    {
        (_file, _tools, _pages) = (file, new PdfTools(file.FilePath), pages);
        StaysAsItIs = staysAsItIs;
    }

    public int Pages => _pages.Count;

    /// <summary>Whether it was written by a program, every page of it, or is signed.</summary>
    public bool StaysAsItIs { get; }

    /// <summary>Opens a file; null with the refusal when it is nothing that can be digitised.</summary>
    public static async Task<(ScanSource? Source, ReadingRefusal? Refusal)> OpenAsync(
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        var kind = FileSniffer.Sniff(content.Span);
        if (kind is not (FileKind.Pdf or FileKind.Picture))
        {
            return (null, ScanErrors.NotScan);
        }

        var pdf = content;
        if (kind == FileKind.Picture)
        {
            var (page, refusal) = await Task.Run(() => ScanPicture.PageOf(content), cancellationToken);
            if (page is null)
            {
                return (null, refusal);
            }

            pdf = page;
        }

        var file = await TemporaryFile.CreateAsync(pdf, cancellationToken);
        var (pages, refused) = await PagesOfAsync(new PdfTools(file.FilePath), cancellationToken);
        if (refused is not null)
        {
            file.Dispose();
            return (null, refused);
        }

        var isSigned = kind == FileKind.Pdf && content.Span.IndexOf("/ByteRange"u8) >= 0;
        var isWritten = kind == FileKind.Pdf && pages.All(HasText);
        return (new ScanSource(file, pages, isSigned || isWritten), null);
    }

    /// <summary>Draws a page in colour and measures by how much it slants.</summary>
    public async Task<(DrawnPage? Page, ReadingRefusal? Refusal)> DrawAsync(int number, CancellationToken cancellationToken)
    {
        var longest = Math.Max(_pages[number - 1].Width, _pages[number - 1].Height);
        var dots = (int)Math.Clamp(ScanLimits.DrawnPixels * PointsPerInch / longest, LeastDots, ScanLimits.DotsPerInch);
        var drawn = await _tools.DrawJpegAsync(number, dots, cancellationToken);
        if (PdfTools.RefusalOf(drawn) is { } refusal)
        {
            return (null, refusal);
        }

        if (JpegPicture.Read(drawn.Output) is not { } picture)
        {
            return (null, ReadingErrors.Damaged);
        }

        var small = await _tools.DrawAsync(number, Math.Min(dots, SkewDotsPerInch), cancellationToken);
        var skew = small.IsGood && GreyPicture.Read(small.Output) is { } grey ? SkewAngle.Of(grey) : 0;
        return (new DrawnPage(drawn.Output, picture, dots, skew), null);
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static async Task<(IReadOnlyList<PlacedPage> Pages, ReadingRefusal? Refusal)> PagesOfAsync(
        PdfTools tools,
        CancellationToken cancellationToken
    )
    {
        var (count, refusal) = await tools.CountPagesAsync(cancellationToken);
        return count is not { } pages ? ([], refusal)
            : pages > ScanLimits.PagesMaxCount ? ([], ScanErrors.TooManyPages(pages, ScanLimits.PagesMaxCount))
            : await tools.WordsAsync(cancellationToken);
    }

    private static bool HasText(PlacedPage page) =>
        page.Words.Sum(word => word.Text.Count(char.IsLetterOrDigit)) >= PdfLimits.LettersOfTextPage;
}
