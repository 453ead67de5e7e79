using System.Globalization;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Marks the words set in bold, by the runs of letters that <c>pdftohtml -xml</c> writes with their typeface.</summary>
internal static class PdfBold
{
    /// <summary>The boxes of the runs that are bold from end to end, by page number.</summary>
    public static ILookup<int, Box> Read(byte[] output)
    {
        var runs = new List<(int Page, Box Box)>();
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
                if (IsBoldThroughout(reader))
                {
                    runs.Add((page, box));
                }
            }
        }
        return runs.ToLookup(run => run.Page, run => run.Box);
    }

    public static PlacedPage Mark(PlacedPage page, IEnumerable<Box> bold)
    {
        var runs = bold.ToList();
        if (runs.Count == 0)
        {
            return page;
        }

        var words = page.Words.Select(word =>
            runs.Exists(run => run.Holds(word.Box.MiddleX, word.Box.MiddleY)) ? word with { IsBold = true } : word
        );
        return page with { Words = [.. words] };
    }

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
