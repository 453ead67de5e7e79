using System.Globalization;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Reads the words and their places out of what <c>pdftotext -bbox</c> writes.</summary>
internal static class PdfWords
{
    public static IReadOnlyList<PlacedPage> Read(byte[] output, int firstPage)
    {
        var pages = new List<PlacedPage>();
        using var reader = SafeXml.Open(output);
        List<PlacedWord> words = [];
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName is "page")
            {
                words = [];
                pages.Add(
                    new PlacedPage(firstPage + pages.Count, Number(reader, "width"), Number(reader, "height"), words, PageRules.None)
                );
            }
            else if (reader.LocalName is "word")
            {
                var box = new Box(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                var text = CleanText.Of(reader.ReadString());
                if (text.Length > 0)
                {
                    words.Add(new PlacedWord(text, box));
                }
            }
        }
        return pages;
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
