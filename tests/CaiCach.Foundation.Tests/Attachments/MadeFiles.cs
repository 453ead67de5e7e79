using System.IO.Compression;
using System.Text;

namespace CaiCach.Foundation.Tests.Attachments;

/// <summary>Small files of every kind, made by hand.</summary>
internal static class MadeFiles
{
    internal static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Bytes(params byte[] head) => [.. head, .. new byte[64]];

    internal static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    internal static byte[] Office(string mainPart, string contentType = "x", params (string Name, string Content)[] others) =>
        Zip([("[Content_Types].xml", $"<Types><Override ContentType=\"{contentType}\"/></Types>"), (mainPart, "<x/>"), .. others]);

    /// <summary>The header of an OLE file and a directory with these entries, as far as anyone looks at it.</summary>
    internal static byte[] Ole(params string[] entries)
    {
        var file = new byte[512 + 128 * (entries.Length + 1)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        var at = 512;
        foreach (var name in entries.Prepend("Root Entry"))
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            file[at + 64] = (byte)(name.Length * 2 + 2);
            file[at + 66] = 2;
            at += 128;
        }

        return file;
    }
}
