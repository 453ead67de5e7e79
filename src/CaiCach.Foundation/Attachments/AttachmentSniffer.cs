using System.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Tells by its bytes what a file is; the name only has to agree.</summary>
internal static class AttachmentSniffer
{
    private const int HeadLength = 4096;

    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(),
        "\u007fELF"u8.ToArray(),
        [0xCA, 0xFE, 0xBA, 0xBE],
        [0xCE, 0xFA, 0xED, 0xFE],
        [0xCF, 0xFA, 0xED, 0xFE],
        "#!"u8.ToArray(),
    ];

    private static readonly byte[][] Archives =
    [
        "Rar!"u8.ToArray(),
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        [0x1F, 0x8B],
        "BZh"u8.ToArray(),
        [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    ];

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];
    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];

    /// <summary>The type of a file, or why it may not be attached.</summary>
    /// <param name="file">The whole file, seekable; its position is left anywhere.</param>
    /// <param name="fileName">The name; one without an ending agrees with everything.</param>
    internal static Result<AttachmentType> Sniff(Stream file, string fileName)
    {
        var type = ByContent(file);
        var extension = AttachmentFileName.ExtensionOf(fileName);
        return type.Failed || extension.Length == 0 || type.Value.Extensions.Contains(extension, StringComparer.Ordinal)
            ? type
            : AttachmentErrors.ExtensionMismatch(extension, type.Value);
    }

    private static Result<AttachmentType> ByContent(Stream file)
    {
        var buffer = new byte[HeadLength];
        file.Position = 0;
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) => AttachmentType.Pdf,
            _ when head.StartsWith("PK\u0003\u0004"u8) => ZipContent.Sniff(file),
            _ when head.StartsWith(OleContent.Signature) => OleContent.Sniff(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentType.Png,
            [0xFF, 0xD8, 0xFF, ..] => AttachmentType.Jpeg,
            [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => AttachmentType.Tiff,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => ByBrand(head),
            _ when StartsWithAny(head, Programs) => AttachmentErrors.Executable,
            _ when StartsWithAny(head, Archives) => AttachmentErrors.Archive,
            _ => TextContent.Sniff(file),
        };
    }

    private static Result<AttachmentType> ByBrand(ReadOnlySpan<byte> head)
    {
        var brand = head.Length < 12 ? "" : Encoding.Latin1.GetString(head[8..12]);
        return brand switch
        {
            _ when HeicBrands.Contains(brand, StringComparer.Ordinal) => AttachmentType.Heic,
            _ when Mp4Brands.Contains(brand, StringComparer.Ordinal) => AttachmentType.Mp4,
            _ => AttachmentErrors.TypeNotAllowed,
        };
    }

    private static bool StartsWithAny(ReadOnlySpan<byte> head, byte[][] signatures)
    {
        foreach (var signature in signatures)
        {
            if (head.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }
}
