using System.Globalization;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Reads a PDF: the words of its text layer, its tables by the lines drawn around them.</summary>
internal static class PdfReader
{
    /// <summary>Reads the file at the path; what is wrong with it comes back as a refusal.</summary>
    public static async Task<PdfOutcome> ReadAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (file.Length > PdfLimits.FileBytes)
            return PdfErrors.TooLarge(PdfLimits.FileBytes);
        if (!await IsPdfAsync(path, cancellation))
            return PdfErrors.NotPdf;
        var told = await ToolProcess.RunAsync(new ToolCommand("pdfinfo", [path]), cancellation);
        if (RefusalOf(told) is { } refusal)
            return refusal;
        if (PdfInformation.Read(told.Output) is not { } information)
            return PdfErrors.Damaged;
        if (information.PageCount > PdfLimits.Pages)
            return PdfErrors.TooManyPages(information.PageCount, PdfLimits.Pages);
        var words = await ToolProcess.RunAsync(new ToolCommand("pdftotext", ["-bbox", path, "-"]), cancellation);
        if (RefusalOf(words) is { } unreadable)
            return unreadable;
        var pages = PdfWords.Read(words.Output, 1);
        if (pages.Count == 0)
            return PdfErrors.Damaged;
        if (pages.Sum(page => page.Words.Count) > PdfLimits.Words)
            return PdfErrors.TooComplex;
        var bold = BoldAsync(path, cancellation);
        var ruled = await RuledAsync(path, pages, cancellation);
        var runs = await bold;
        return new DocumentText(
            DocumentForm.PdfText,
            DocumentFlow.Read([.. ruled.Select(page => PdfBold.Mark(page, runs[page.Number]))]),
            []
        );
    }

    private static async Task<bool> IsPdfAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var start = new byte[1024];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        return start.AsSpan(0, read).IndexOf("%PDF-"u8) >= 0;
    }

    /// <summary>Bold is a help, not a need: a file whose typefaces cannot be told is read without.</summary>
    private static async Task<ILookup<int, Box>> BoldAsync(string path, CancellationToken cancellation)
    {
        var command = new ToolCommand("pdftohtml", ["-xml", "-stdout", "-i", "-zoom", "1", "-noroundcoord", path]);
        var run = await ToolProcess.RunAsync(command, cancellation);
        return PdfBold.Read(run.IsGood ? run.Output : "<none/>"u8.ToArray());
    }

    private static async Task<IReadOnlyList<PlacedPage>> RuledAsync(
        string path,
        IReadOnlyList<PlacedPage> pages,
        CancellationToken cancellation
    )
    {
        var ruled = new List<PlacedPage>();
        foreach (var run in RunsOfOneSize(pages))
        {
            var command = new ToolCommand(
                "pdftocairo",
                ["-svg", "-noshrink", "-nocenter", "-f", Text(run[0].Number), "-l", Text(run[^1].Number), path, "-"]
            );
            var drawn = await ToolProcess.RunAsync(command, cancellation);
            var rules = drawn.IsGood ? PdfRules.Read(drawn.Output, run.Count) : [];
            ruled.AddRange(run.Select((page, i) => i < rules.Count ? page with { Rules = rules[i] } : page));
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
                && (runs[^1][0].Width, runs[^1][0].Height) == (page.Width, page.Height)
            )
                runs[^1].Add(page);
            else
                runs.Add([page]);
        }
        return runs;
    }

    private static PdfRefusal? RefusalOf(ToolRun run) =>
        run.End switch
        {
            ToolEnd.Missing => PdfErrors.MissingPoppler,
            ToolEnd.TimedOut => PdfErrors.TooSlow,
            ToolEnd.TooMuchOutput => PdfErrors.TooComplex,
            _ when run.ExitCode == 0 => null,
            _ when run.Complaints.Contains("password", StringComparison.OrdinalIgnoreCase) => PdfErrors.Encrypted,
            _ => PdfErrors.Damaged,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
