using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Pages read from pictures, or why not.</summary>
internal sealed record ScannedPagesReading(IReadOnlyList<PlacedPage> Pages, IReadOnlyList<DocumentDoubt> Doubts, ReadingRefusal? Refusal);

/// <summary>Draws pages and reads them by OCR, two at a time.</summary>
internal static class ScannedPages
{
    private const int DotsPerInch = 300;
    private const double PointsPerInch = 72;
    private const int AtOnce = 2;
    private static readonly IReadOnlyDictionary<int, string> NoneKept = new Dictionary<int, string>();

    public static async Task<ScannedPagesReading> ReadAsync(
        PdfTools tools,
        IReadOnlyList<PlacedPage> pages,
        ScanWish scans,
        CancellationToken cancellationToken
    )
    {
        if (pages.Count > PdfLimits.ScannedPages)
        {
            return new([], [], PdfErrors.TooManyScans(pages.Count, PdfLimits.ScannedPages));
        }

        if (!ToolProcess.IsInstalled("tesseract"))
        {
            return new([], [], PdfErrors.MissingTesseract);
        }

        var kept = scans.Kept is null ? NoneKept : await scans.Kept.AllAsync(cancellationToken);
        var read = pages.Select(page => KeptPage.Find(kept, page)).ToArray();
        var left = Enumerable.Range(0, pages.Count).Where(i => read[i] is null).ToList();
        ReadingRefusal? refusal = null;
        var done = pages.Count - left.Count;
        scans.Progress?.Report(new PagesRead(done, pages.Count));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            left,
            options,
            async (i, stop) =>
            {
                if (Volatile.Read(ref refusal) is not null)
                {
                    return;
                }

                var (page, refused) = await ReadPageAsync(tools, pages[i], stop);
                read[i] = page;
                if (refused is not null)
                {
                    Volatile.Write(ref refusal, refused);
                }
                else if (scans.Kept is not null)
                {
                    await scans.Kept.KeepAsync(page.Number, KeptPage.Write(page), stop);
                }

                scans.Progress?.Report(new PagesRead(Interlocked.Increment(ref done), pages.Count));
            }
        );
        return refusal is null
            ? new([.. read.OfType<PlacedPage>()], [.. pages.Select(page => PdfErrors.ReadByOcr(page.Number))], null)
            : new([], [], refusal);
    }

    private static async Task<(PlacedPage Page, ReadingRefusal? Refusal)> ReadPageAsync(
        PdfTools tools,
        PlacedPage page,
        CancellationToken cancellationToken
    )
    {
        var longest = Math.Max(page.Width, page.Height);
        var dots = (int)Math.Clamp(PdfLimits.DrawnPixels * PointsPerInch / longest, 30, DotsPerInch);
        var drawn = await tools.DrawAsync(page.Number, dots, cancellationToken);
        if (PdfTools.RefusalOf(drawn) is { } undrawn)
        {
            return (page, undrawn);
        }

        if (GreyPicture.Read(drawn.Output) is not { } picture)
        {
            return (page, ReadingErrors.Damaged);
        }

        var pixelsPerPoint = dots / PointsPerInch;
        var rules = PictureRules.Take(picture, pixelsPerPoint);
        var ruled = page with { Words = [], Rules = rules };
        var cells = RuleGrid.Find(ruled).Select(table => table.Cells.Select(cell => cell.Box.Times(pixelsPerPoint)).ToList()).ToList();
        var stack = CellStack.Of(picture, cells);
        var command = new ToolCommand("tesseract", ["stdin", "stdout", "-l", "vie", "--psm", "4", "--dpi", $"{dots}", "tsv"])
        {
            Input = stack.Picture.File,
            FileBytes = 64L * 1024 * 1024,
            TimeLimit = TimeSpan.FromSeconds(30),
        };
        var run = await ToolProcess.RunAsync(command, cancellationToken);
        return RefusalOf(run) is { } refusal
            ? (page, refusal)
            : (ruled with { Words = TesseractWords.Read(run.Output, stack, pixelsPerPoint) }, null);
    }

    private static ReadingRefusal? RefusalOf(ToolRun run) =>
        run.End switch
        {
            ToolEnd.Missing => PdfErrors.MissingTesseract,
            ToolEnd.TimedOut => PdfErrors.TooSlow,
            ToolEnd.TooMuchOutput => PdfErrors.TooComplex,
            _ when run.ExitCode == 0 => null,
            _ when run.Complaints.Contains("load", StringComparison.OrdinalIgnoreCase)
                    && run.Complaints.Contains("vie", StringComparison.Ordinal) => PdfErrors.MissingTesseract,
            _ => ReadingErrors.Damaged,
        };
}
