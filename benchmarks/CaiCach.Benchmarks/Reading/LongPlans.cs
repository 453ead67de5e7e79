using System.Diagnostics;
using System.Globalization;
using CaiCach.Benchmarks.Load;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Benchmarks.Reading;

/// <summary>A file to read.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="MostSeconds">How long reading it may take.</param>
internal sealed record LongPlan(string Name, string Path, int Pages, double MostSeconds);

/// <summary>Makes long plans out of the samples, by repeating all of one until it has 25 pages.</summary>
internal static class LongPlans
{
    private const int Pages = 25;
    private const double SecondsOfWord = 2;
    private const double SecondsOfPdf = 5;
    private const double SecondsOfScannedPage = 3;

    /// <summary>Writes them into a folder. The Word file has as many pages as the PDF that was printed from it.</summary>
    public static async Task<IReadOnlyList<LongPlan>> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        var samples = Path.Combine(Repository.Root, "samples");
        var printed = Path.Combine(samples, "ke-hoach-cchc-2026-son-thuy.pdf");
        var scan = Path.Combine(samples, "ke-hoach-cchc-2026-binh-an-scan.pdf");
        var pages = await PagesAsync(printed, cancellationToken);
        var times = (Pages + pages - 1) / pages;

        var word = Path.Combine(folder, "long.docx");
        File.Copy(Path.ChangeExtension(printed, ".docx"), word);
        Repeat(word, times);
        var pdf = Path.Combine(folder, "long.pdf");
        await RunAsync("pdfunite", [.. Enumerable.Repeat(printed, times), pdf], cancellationToken);
        var scanned = await PagesAsync(scan, cancellationToken);
        return
        [
            new LongPlan(".docx", word, pages * times, SecondsOfWord),
            new LongPlan("text PDF", pdf, pages * times, SecondsOfPdf),
            new LongPlan("scan", scan, scanned, SecondsOfScannedPage * scanned),
        ];
    }

    private static void Repeat(string path, int times)
    {
        using var file = WordprocessingDocument.Open(path, isEditable: true);
        var body = file.MainDocumentPart!.Document.Body!;
        var once = body.Elements().Where(element => element is not SectionProperties).ToList();
        var end = body.Elements<SectionProperties>().LastOrDefault();
        for (var i = 1; i < times; i++)
        {
            foreach (var element in once.Select(element => element.CloneNode(true)))
            {
                Append(body, element, end);
            }
        }
    }

    private static void Append(Body body, OpenXmlElement element, SectionProperties? end)
    {
        if (end is null)
        {
            body.AppendChild(element);
        }
        else
        {
            body.InsertBefore(element, end);
        }
    }

    private static async Task<int> PagesAsync(string pdf, CancellationToken cancellationToken)
    {
        var words = await RunAsync("pdfinfo", [pdf], cancellationToken);
        var line = words.Split('\n').Single(candidate => candidate.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..], CultureInfo.InvariantCulture);
    }

    private static async Task<string> RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{tool} ended with {process.ExitCode}.");
    }
}
