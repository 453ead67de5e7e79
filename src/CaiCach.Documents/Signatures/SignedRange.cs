using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>What a signature covers: the file from its beginning to the end of a revision, but for the signature itself.</summary>
/// <param name="GapStart">Where the signature begins, its bracket included.</param>
/// <param name="GapEnd">Where it ends, its bracket included.</param>
/// <param name="End">Where the revision ends.</param>
/// <param name="Signature">The signature.</param>
internal sealed record SignedRange(int GapStart, int GapEnd, int End, byte[] Signature)
{
    private const int SignatureMaxBytes = 512 * 1024;

    /// <summary>The range of a signature; null where it covers anything else than it should.</summary>
    public static SignedRange? Of(ReadOnlyMemory<byte> file, PdfMap value)
    {
        // Direct values only: what a reference leads to may be swapped by whatever is appended.
        var numbers = (value["ByteRange"] as PdfArray)?.Items.Select(PdfFile.Whole).ToList();
        if (numbers is not [0, { } start, { } second, { } length] || value["Contents"] is not PdfText contents)
        {
            return null;
        }

        var isExact =
            contents.Start == start
            && contents.End == second
            && contents.Bytes.Length is > 0 and <= SignatureMaxBytes
            && file.Span[start] == '<'
            && length > 0
            && (long)second + length <= file.Length;
        return isExact && EndsRevision(file.Span[..(second + length)]) ? new(start, second, second + length, contents.Bytes) : null;
    }

    /// <summary>The bytes that were signed.</summary>
    public byte[] Content(ReadOnlyMemory<byte> file) => [.. file.Span[..GapStart], .. file.Span[GapEnd..End]];

    private static bool EndsRevision(ReadOnlySpan<byte> covered) => covered.TrimEnd("\r\n \0"u8).EndsWith("%%EOF"u8);
}
