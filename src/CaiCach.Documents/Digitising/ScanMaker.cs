using CaiCach.Documents.Reading;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Digitising;

/// <summary>
/// Makes one PDF of the photos and scans of a paper: upright, straightened, in colour at 200 dots per inch of A4 (Circular 02/2019/TT-BNV), never
/// enlarged. A single PDF that was written by a program or is signed stays as it is, since drawing it anew would lose its words or its signature.
/// </summary>
public static class ScanMaker
{
    private const int AtOnce = 2;

    /// <summary>Makes the paper.</summary>
    /// <param name="files">JPEG, PNG and PDF files in the order of the pages; by content, whatever they are called.</param>
    /// <param name="progress">Is told of pages done.</param>
    /// <param name="cancellationToken">Ends it; nothing is left behind.</param>
    /// <param name="pagesMaxCount">Most pages, where somebody waits for it; at most <see cref="ScanLimits.PagesMaxCount"/>.</param>
    public static async Task<ScanMaking> MakeAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> files,
        IProgress<PagesRead>? progress,
        CancellationToken cancellationToken,
        int pagesMaxCount = ScanLimits.PagesMaxCount
    )
    {
        if (RefusalOf(files) is { } refusal)
        {
            return Refused(refusal);
        }

        var sources = new List<ScanSource>();
        try
        {
            foreach (var file in files)
            {
                var (source, refused) = await ScanSource.OpenAsync(file, cancellationToken);
                if (source is null)
                {
                    return Refused(refused!);
                }

                sources.Add(source);
            }

            var pages = sources.Sum(source => source.Pages);
            if (pages > pagesMaxCount)
            {
                return Refused(ScanErrors.TooManyPages(pages, pagesMaxCount));
            }

            return sources is [{ StaysAsItIs: true }]
                ? new ScanMaking(files[0].ToArray(), pages, null)
                : await DrawAsync(sources, progress, cancellationToken);
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    private static ReadingRefusal? RefusalOf(IReadOnlyList<ReadOnlyMemory<byte>> files) =>
        files.Count == 0 ? ScanErrors.NoFile
        : files.Count > ScanLimits.FilesMaxCount ? ScanErrors.TooManyFiles
        : files.Sum(file => (long)file.Length) > ScanLimits.MostBytes ? ScanErrors.TooLarge
        : null;

    private static async Task<ScanMaking> DrawAsync(
        List<ScanSource> sources,
        IProgress<PagesRead>? progress,
        CancellationToken cancellationToken
    )
    {
        var wanted = sources
            .SelectMany(source => Enumerable.Range(1, source.Pages).Select(number => (Source: source, Number: number)))
            .ToList();
        var drawn = new DrawnPage?[wanted.Count];
        ReadingRefusal? refusal = null;
        var done = 0;
        progress?.Report(new PagesRead(0, wanted.Count));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, wanted.Count),
            options,
            async (i, stop) =>
            {
                if (Volatile.Read(ref refusal) is not null)
                {
                    return;
                }

                var (page, refused) = await wanted[i].Source.DrawAsync(wanted[i].Number, stop);
                drawn[i] = page;
                if (refused is not null)
                {
                    Volatile.Write(ref refusal, refused);
                }

                progress?.Report(new PagesRead(Interlocked.Increment(ref done), wanted.Count));
            }
        );
        if (refusal is not null)
        {
            return Refused(refusal);
        }

        var pdf = Bind([.. drawn.OfType<DrawnPage>()]);
        return pdf.Length > ScanLimits.MostBytes ? Refused(ScanErrors.TooLarge) : new ScanMaking(pdf, wanted.Count, null);
    }

    private static byte[] Bind(List<DrawnPage> pages)
    {
        using var pdf = new PdfWriting();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = string.Join(' ', pages.Select((_, i) => PdfWriting.Invariant($"{3 + (3 * i)} 0 R")));
        pdf.Add(PdfWriting.Invariant($"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>"));
        foreach (var page in pages)
        {
            page.AddTo(pdf, 2);
        }

        return pdf.Finish();
    }

    private static ScanMaking Refused(ReadingRefusal refusal) => new(null, 0, refusal);
}
