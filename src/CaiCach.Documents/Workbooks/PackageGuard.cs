using System.IO.Compression;

namespace CaiCach.Documents.Workbooks;

/// <summary>Looks into a zip before a parser does: the sizes that its directory declares are not believed, but counted.</summary>
internal static class PackageGuard
{
    private const int BlockBytes = 81_920;

    /// <summary>Whether the file is a zip whose parts are too many or unfold too far; a file of another kind passes. Rewinds the file.</summary>
    public static bool UnfoldsTooFar(Stream file, CancellationToken cancellationToken)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        var isZip =
            file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\u0003\u0004"u8);
        file.Position = 0;
        if (!isZip)
        {
            return false;
        }

        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var tooFar =
            archive.Entries.Count > WorkbookLimits.Parts || Unfolded(archive, cancellationToken) > WorkbookLimits.UnfoldedSizeBytes;
        file.Position = 0;
        return tooFar;
    }

    private static long Unfolded(ZipArchive archive, CancellationToken cancellationToken)
    {
        var block = new byte[BlockBytes];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; total <= WorkbookLimits.UnfoldedSizeBytes && (read = part.Read(block)) > 0; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                total += read;
            }
        }

        return total;
    }
}
