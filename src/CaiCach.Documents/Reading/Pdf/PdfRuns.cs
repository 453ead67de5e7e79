using System.Globalization;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>A run of letters that shows on the page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">Where it stands, in points.</param>
/// <param name="IsBold">Whether it is bold from end to end.</param>
internal sealed record PdfRun(int Page, Box Box, bool IsBold)
{
    /// <summary>The runs that <c>pdftohtml -xml</c> writes; it knows typefaces, and leaves out text that does not show.</summary>
    public static ILookup<int, PdfRun> Read(byte[] output)
    {
        var runs = new List<PdfRun>();
        using var reader = SafeXml.Open(output);
        var page = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName is "page")
            {
                page = (int)Number(reader, "number");
            }
            else if (reader.LocalName is "text" && !reader.IsEmptyElement)
            {
                var (left, top) = (Number(reader, "left"), Number(reader, "top"));
                var box = new Box(left, top, left + Number(reader, "width"), top + Number(reader, "height"));
                runs.Add(new PdfRun(page, box, IsBoldThroughout(reader)));
            }
        }

        return runs.ToLookup(run => run.Page);
    }

    public bool Holds(PlacedWord word) => Box.Holds(word.Box.MiddleX, word.Box.MiddleY);

    private static bool IsBoldThroughout(XmlReader reader)
    {
        var depth = reader.Depth;
        var (boldDepth, anyLetter, allBold) = (0, false, true);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "b" && !reader.IsEmptyElement)
            {
                boldDepth++;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "b")
            {
                boldDepth--;
            }
            else if (reader.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(reader.Value))
            {
                anyLetter = true;
                allBold &= boldDepth > 0;
            }
        }
        return anyLetter && allBold;
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
