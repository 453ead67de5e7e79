using System.Globalization;
using System.Text;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>What poppler's programs tell of one PDF on disk.</summary>
internal sealed class PdfTools(string path)
{
    /// <summary>How many pages it has; null with the refusal when it cannot be opened.</summary>
    public async Task<(int? Pages, ReadingRefusal? Refusal)> CountPagesAsync(CancellationToken cancellationToken)
    {
        var run = await ToolProcess.RunAsync(new ToolCommand("pdfinfo", [path]), cancellationToken);
        if (RefusalOf(run) is { } refusal)
        {
            return (null, refusal);
        }

        foreach (var line in Encoding.UTF8.GetString(run.Output).Split('\n'))
        {
            if (
                line.StartsWith("Pages:", StringComparison.Ordinal)
                && int.TryParse(line["Pages:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
                && pages > 0
            )
            {
                return (pages, null);
            }
        }
        return (null, ReadingErrors.Damaged);
    }

    public async Task<(IReadOnlyList<PlacedPage> Pages, ReadingRefusal? Refusal)> WordsAsync(CancellationToken cancellationToken)
    {
        var run = await ToolProcess.RunAsync(new ToolCommand("pdftotext", ["-bbox", path, "-"]), cancellationToken);
        if (RefusalOf(run) is { } refusal)
        {
            return ([], refusal);
        }

        var pages = Parsed(() => PdfWords.Read(run.Output, 1)) ?? [];
        if (pages.Count == 0)
        {
            return ([], ReadingErrors.Damaged);
        }

        var isTooMuch =
            pages.Sum(page => page.Words.Count) > PdfLimits.Words || pages.Any(page => page.Words.Count > PdfLimits.WordsPerPage);
        return isTooMuch ? ([], PdfErrors.TooComplex) : (pages, null);
    }

    /// <summary>The runs of letters that show, by page; null where they cannot be told.</summary>
    public async Task<ILookup<int, PdfRun>?> RunsAsync(CancellationToken cancellationToken)
    {
        var command = new ToolCommand("pdftohtml", ["-xml", "-stdout", "-i", "-zoom", "1", "-noroundcoord", path]);
        var run = await ToolProcess.RunAsync(command, cancellationToken);
        return run.IsGood ? Parsed(() => PdfRun.Read(run.Output)) : null;
    }

    /// <summary>The drawn lines of pages that follow each other and have one size; null where they could not be drawn.</summary>
    public async Task<IReadOnlyList<PageRules>?> RulesAsync(int first, int last, CancellationToken cancellationToken)
    {
        var command = new ToolCommand("pdftocairo", ["-svg", "-noshrink", "-nocenter", "-f", Text(first), "-l", Text(last), path, "-"])
        {
            TimeLimit = TimeSpan.FromSeconds(8),
        };
        var run = await ToolProcess.RunAsync(command, cancellationToken);
        return run.IsGood ? Parsed(() => PdfRules.Read(run.Output, last - first + 1)) : null;
    }

    /// <summary>The page as a grey picture (PGM) at so many dots per inch.</summary>
    public Task<ToolRun> DrawAsync(int page, int dotsPerInch, CancellationToken cancellationToken) =>
        ToolProcess.RunAsync(
            new ToolCommand("pdftoppm", ["-r", Text(dotsPerInch), "-gray", "-f", Text(page), "-l", Text(page), path]),
            cancellationToken
        );

    /// <summary>The page as a JPEG in colour at so many dots per inch.</summary>
    public Task<ToolRun> DrawJpegAsync(int page, int dotsPerInch, CancellationToken cancellationToken) =>
        ToolProcess.RunAsync(
            new ToolCommand(
                "pdftocairo",
                [
                    "-jpeg",
                    "-jpegopt",
                    "quality=75,optimize=y",
                    "-r",
                    Text(dotsPerInch),
                    "-f",
                    Text(page),
                    "-l",
                    Text(page),
                    "-singlefile",
                    path,
                    "-",
                ]
            ),
            cancellationToken
        );

    public static ReadingRefusal? RefusalOf(ToolRun run) =>
        run.End switch
        {
            ToolEnd.Missing => PdfErrors.MissingPoppler,
            ToolEnd.TimedOut => PdfErrors.TooSlow,
            ToolEnd.TooMuchOutput => PdfErrors.TooComplex,
            _ when run.ExitCode == 0 => null,
            _ when run.Complaints.Contains("password", StringComparison.OrdinalIgnoreCase) => ReadingErrors.Encrypted,
            _ => ReadingErrors.Damaged,
        };

    /// <summary>What the parser makes of a program's output; null when a stranger's file made the program write what is no XML.</summary>
    private static T? Parsed<T>(Func<T> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
