using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>Writes values; keys of a map in the order of their letters, so that equal values give equal bytes.</summary>
internal static class PdfWriter
{
    public static byte[] Bytes(PdfValue value)
    {
        using var output = new MemoryStream();
        Write(output, value);
        return output.ToArray();
    }

    public static bool AreEqual(PdfValue one, PdfValue other) =>
        ReferenceEquals(one, other) || Bytes(one).AsSpan().SequenceEqual(Bytes(other));

    public static void Write(Stream output, PdfValue value)
    {
        switch (value)
        {
            case PdfName name:
                Ascii(output, Name(name.Text));
                break;
            case PdfPlain plain:
                Ascii(output, plain.Text);
                break;
            case PdfText text:
                Ascii(output, $"<{Convert.ToHexString(text.Bytes)}>");
                break;
            case PdfReference reference:
                Ascii(output, string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R"));
                break;
            case PdfArray array:
                WriteArray(output, array);
                break;
            case PdfMap map:
                WriteMap(output, map);
                break;
            case PdfStream stream:
                WriteMap(output, stream.Map.With(("Length", Number(stream.Packed.Length))));
                Ascii(output, "\nstream\n");
                output.Write(stream.Packed.Span);
                Ascii(output, "\nendstream");
                break;
            default:
                Ascii(output, "null");
                break;
        }
    }

    public static PdfPlain Number(double value) => new(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>Words for people: UTF-16 with its mark, which every reader knows.</summary>
    public static PdfText Words(string text) => new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    public static void Ascii(Stream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));

    private static void WriteArray(Stream output, PdfArray array)
    {
        Ascii(output, "[");
        foreach (var item in array.Items)
        {
            Write(output, item);
            Ascii(output, " ");
        }

        Ascii(output, "]");
    }

    private static void WriteMap(Stream output, PdfMap map)
    {
        Ascii(output, "<<");
        foreach (var (key, value) in map.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Ascii(output, Name(key) + " ");
            Write(output, value);
            Ascii(output, "\n");
        }

        Ascii(output, ">>");
    }

    private static string Name(string text)
    {
        var name = new StringBuilder("/");
        foreach (var letter in text)
        {
            var isPlain = char.IsAsciiLetterOrDigit(letter) || "._-+*".Contains(letter, StringComparison.Ordinal);
            name.Append(isPlain ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"#{(int)letter:X2}"));
        }

        return name.ToString();
    }
}
