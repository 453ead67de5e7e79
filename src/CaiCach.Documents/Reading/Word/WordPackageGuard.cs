using System.IO.Compression;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Refuses a package before any of its parts is unpacked: bombs, macros, references to other machines, other formats.</summary>
internal static class WordPackageGuard
{
    private const long RatioFromBytes = 1024 * 1024;

    public static ReadingRefusal? Check(ZipArchive archive)
    {
        var parts = archive.Entries;
        if (parts.Count > ReadingLimits.Parts || parts.Sum(p => p.Length) > ReadingLimits.UnpackedBytes || parts.Any(IsBomb))
        {
            return ReadingErrors.UnpackedTooLarge;
        }

        if (parts.Any(p => p.IsEncrypted))
        {
            return ReadingErrors.Encrypted;
        }

        return CheckFormat(archive) ?? CheckMacros(parts) ?? CheckReferences(parts);
    }

    private static bool IsBomb(ZipArchiveEntry part) =>
        part.Length > RatioFromBytes && part.Length / Math.Max(part.CompressedLength, 1) > ReadingLimits.UnpackedRatio;

    private static ReadingRefusal? CheckFormat(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is null)
        {
            return archive.GetEntry("content.xml") is not null ? ReadingErrors.OpenDocument : ReadingErrors.UnknownFormat;
        }

        if (archive.Entries.Any(p => p.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            return ReadingErrors.Spreadsheet;
        }

        return archive.Entries.Any(p => p.FullName.StartsWith("word/", StringComparison.Ordinal)) ? null : ReadingErrors.UnknownFormat;
    }

    private static ReadingRefusal? CheckMacros(IEnumerable<ZipArchiveEntry> parts) =>
        parts.Any(p =>
            p.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && p.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
        )
            ? ReadingErrors.Macros
            : null;

    // A link that a person may click is harmless here; anything that Word would fetch by itself has no place in a plan.
    private static ReadingRefusal? CheckReferences(IEnumerable<ZipArchiveEntry> parts) =>
        parts
            .Where(p => p.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(WordRelations.Of)
            .Any(r => r.IsExternal && !r.Type.EndsWith("/hyperlink", StringComparison.Ordinal) && IsElsewhere(r.Target))
            ? ReadingErrors.OutsideReferences
            : null;

    private static bool IsElsewhere(string target) =>
        target.StartsWith(@"\\", StringComparison.Ordinal)
        || target.StartsWith("//", StringComparison.Ordinal)
        || target.StartsWith(@"file:///\\", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
            && !target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase)
        || target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
