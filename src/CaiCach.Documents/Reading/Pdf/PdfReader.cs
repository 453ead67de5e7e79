using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Reads PDFs: the words of the text layer and the lines drawn around tables; pages that are pictures go through OCR.</summary>
internal sealed class PdfReader : IFormReader
{
    private const double LeastShownShare = 0.5;

    public bool Reads(FileKind kind) => kind == FileKind.Pdf;

    public async Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, ScanWish scans, CancellationToken cancellationToken)
    {
        using var file = await TemporaryFile.CreateAsync(content, cancellationToken);
        var tools = new PdfTools(file.FilePath);
        var (count, refusal) = await tools.CountPagesAsync(cancellationToken);
        if (count is not { } pageCount)
        {
            return refusal!;
        }

        if (pageCount > PdfLimits.Pages)
        {
            return PdfErrors.TooManyPages(pageCount, PdfLimits.Pages);
        }

        var (pages, unreadable) = await tools.WordsAsync(cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }

        return await ReadPagesAsync(tools, pages, scans, cancellationToken);
    }

    private static async Task<DocumentReading> ReadPagesAsync(
        PdfTools tools,
        IReadOnlyList<PlacedPage> pages,
        ScanWish scans,
        CancellationToken cancellationToken
    )
    {
        var doubts = new List<DocumentDoubt>();
        var runs = await tools.RunsAsync(cancellationToken);
        if (runs is not null)
        {
            pages = [.. pages.Select(page => Shown(page, [.. runs[page.Number]]))];
        }

        var pictures = pages.Where(page => !HasText(page)).ToList();
        if (pictures.Count is > 0 and <= PdfLimits.ScannedPages && !scans.IsReadNow)
        {
            return PdfErrors.Scan;
        }

        var read = await WithRulesAsync(tools, [.. pages.Where(HasText)], doubts, cancellationToken);
        if (pictures.Count > 0)
        {
            var scanned = await ScannedPages.ReadAsync(tools, pictures, scans, cancellationToken);
            if (scanned.Refusal is not null)
            {
                return scanned.Refusal;
            }

            read.AddRange(scanned.Pages);
            doubts.AddRange(scanned.Doubts);
        }
        var blocks = DocumentFlow.Read([.. read.OrderBy(page => page.Number)], doubts);
        if (blocks.Count == 0)
        {
            return ReadingErrors.Empty;
        }

        if (IsTooMuch(blocks))
        {
            return ReadingErrors.TooMuchContent;
        }

        return new DocumentText(2 * pictures.Count > pages.Count ? DocumentForm.Scan : DocumentForm.PdfText, blocks, doubts);
    }

    /// <summary>
    /// The page with its bold words marked. Words that do not show are what a scanner's own OCR put under the picture: the page is read
    /// again, with the lines of its tables and in Vietnamese.
    /// </summary>
    private static PlacedPage Shown(PlacedPage page, List<PdfRun> runs)
    {
        var shown = page.Words.Select(word => (Word: word, Run: runs.Find(run => run.Holds(word)))).ToList();
        if (shown.Count(pair => pair.Run is not null) < LeastShownShare * shown.Count)
        {
            return page with { Words = [] };
        }

        return page with
        {
            Words = [.. shown.Select(pair => pair.Run is { IsBold: true } ? pair.Word with { IsBold = true } : pair.Word)],
        };
    }

    private static bool IsTooMuch(IReadOnlyList<DocumentBlock> blocks)
    {
        var rows = blocks.OfType<DocumentTable>().SelectMany(table => table.Rows).ToList();
        return rows.Count > ReadingLimits.TableRows
            || rows.Sum(row => row.Cells.Count) > ReadingLimits.TableCells
            || blocks.Count > ReadingLimits.Paragraphs;
    }

    private static bool HasText(PlacedPage page) =>
        page.Words.Sum(word => word.Text.Count(char.IsLetterOrDigit)) >= PdfLimits.LettersOfTextPage;

    private static async Task<List<PlacedPage>> WithRulesAsync(
        PdfTools tools,
        IReadOnlyList<PlacedPage> pages,
        List<DocumentDoubt> doubts,
        CancellationToken cancellationToken
    )
    {
        var ruled = new List<PlacedPage>();
        var mayDraw = true;
        foreach (var run in RunsOfOneSize(pages))
        {
            // What could not be drawn in time will not be on the next pages either.
            var rules = mayDraw ? await tools.RulesAsync(run[0].Number, run[^1].Number, cancellationToken) : null;
            mayDraw = rules is not null;
            doubts.AddRange(run.Where(_ => rules is null).Select(page => PdfErrors.NotDrawn(page.Number)));
            ruled.AddRange(run.Select((page, i) => rules is null ? page : page with { Rules = rules[i] }));
        }

        return ruled;
    }

    /// <summary>One drawing has one page size, so pages of another size begin another.</summary>
    private static List<List<PlacedPage>> RunsOfOneSize(IReadOnlyList<PlacedPage> pages)
    {
        var runs = new List<List<PlacedPage>>();
        foreach (var page in pages)
        {
            if (
                runs.Count > 0
                && runs[^1].Count < PdfLimits.PagesPerDrawing
                && runs[^1][^1].Number == page.Number - 1
                && (runs[^1][0].Width, runs[^1][0].Height) == (page.Width, page.Height)
            )
            {
                runs[^1].Add(page);
            }
            else
            {
                runs.Add([page]);
            }
        }
        return runs;
    }
}
