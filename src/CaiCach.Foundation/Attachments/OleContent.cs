using System.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Tells what an OLE compound file (Office 97–2003) holds.</summary>
internal static class OleContent
{
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int KindAt = 66;
    private const int EntriesAtOnce = 512;

    internal static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // Directory entries stand on multiples of 128 bytes wherever their sectors are, so one pass finds them all without trusting the
    // file's own chains; a look-alike among the data can only lead to a refusal or to the harmless type.
    internal static Result<AttachmentType> Sniff(Stream file)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buffer = new byte[EntryLength * EntriesAtOnce];
        file.Position = 0;
        int length;
        while ((length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            for (var at = 0; at + EntryLength <= length; at += EntryLength)
            {
                if (Telling(NameOf(buffer.AsSpan(at, EntryLength))) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names switch
        {
            _ when names.Contains("EncryptedPackage") => AttachmentErrors.Encrypted,
            _ when names.Contains("VBA") || names.Contains("_VBA_PROJECT_CUR") || names.Contains("_VBA_PROJECT") => AttachmentErrors.Macros,
            _ when names.Contains("WordDocument") => AttachmentType.Doc,
            _ when names.Contains("Workbook") || names.Contains("Book") => AttachmentType.Xls,
            _ => AttachmentErrors.TypeNotAllowed,
        };
    }

    private static string? Telling(string name) =>
        name.ToUpperInvariant()
            is "ENCRYPTEDPACKAGE"
                or "VBA"
                or "_VBA_PROJECT_CUR"
                or "_VBA_PROJECT"
                or "WORDDOCUMENT"
                or "WORKBOOK"
                or "BOOK"
            ? name
            : null;

    private static string NameOf(ReadOnlySpan<byte> entry)
    {
        var length = entry[NameLengthAt] + (entry[NameLengthAt + 1] << 8);
        var isEntry = entry[KindAt] is 1 or 2 && length is > 2 and <= NameLengthAt && length % 2 == 0;
        return isEntry ? Encoding.Unicode.GetString(entry[..(length - 2)]) : "";
    }
}
