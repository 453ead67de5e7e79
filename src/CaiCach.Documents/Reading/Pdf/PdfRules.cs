using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Reads the straight lines of tables out of what <c>pdftocairo -svg</c> writes: strokes along an axis, and the thin filled boxes by which some programs draw them.</summary>
internal static class PdfRules
{
    private const double ThinPoints = 2.5;
    private const double SlantPoints = 1;

    public static IReadOnlyList<PageRules> Read(byte[] svg, int pageCount)
    {
        var drawings = Enumerable.Range(0, pageCount).Select(_ => new Drawing()).ToList();
        using var reader = SafeXml.Open(svg);
        var page = pageCount == 1 ? 0 : -1;
        var placements = new Stack<(int Depth, Placement Placement)>();
        while (!reader.EOF)
        {
            while (placements.TryPeek(out var top) && reader.Depth <= top.Depth)
            {
                placements.Pop();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            if (reader.LocalName is "defs" or "image")
            {
                reader.Skip();
                continue;
            }
            if (reader.LocalName is "page")
            {
                page++;
            }

            var here = (placements.TryPeek(out var outer) ? outer.Placement : Placement.None).With(reader.GetAttribute("transform"));
            if (reader.LocalName is "g" && !reader.IsEmptyElement)
            {
                placements.Push((reader.Depth, here));
            }
            else if (reader.LocalName is "path" && page >= 0 && page < pageCount)
            {
                drawings[page].Add(reader.GetAttribute("d") ?? "", reader.GetAttribute("style") ?? "", here);
            }

            reader.Read();
        }
        return [.. drawings.Select(drawing => new PageRules(drawing.Horizontal, drawing.Vertical))];
    }

    /// <summary>An SVG <c>matrix(a,b,c,d,e,f)</c>.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Placement(double A, double B, double C, double D, double E, double F)
    {
        public static readonly Placement None = new(1, 0, 0, 1, 0, 0);

        public (double X, double Y) Of(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

        public Placement With(string? transform)
        {
            if (transform is null || !transform.StartsWith("matrix(", StringComparison.Ordinal))
            {
                return this;
            }

            var n = Numbers(transform["matrix(".Length..].TrimEnd(')'));
            if (n.Count != 6)
            {
                return this;
            }

            var (e, f) = Of(n[4], n[5]);
            return new(A * n[0] + C * n[1], B * n[0] + D * n[1], A * n[2] + C * n[3], B * n[2] + D * n[3], e, f);
        }
    }

    private static List<double> Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }
        return numbers;
    }

    /// <summary>The rules of one page as its paths are met.</summary>
    private sealed class Drawing
    {
        public List<Rule> Horizontal { get; } = [];

        public List<Rule> Vertical { get; } = [];

        public void Add(string path, string style, Placement placement)
        {
            var isStroked = IsInked(style, "stroke:");
            var isFilled = IsInked(style, "fill:");
            if (!isStroked && !isFilled)
            {
                return;
            }

            foreach (var outline in Outlines(path, placement))
            {
                if (isStroked)
                {
                    AddStrokes(outline);
                }
                else
                {
                    AddThinBox(outline);
                }
            }
        }

        private static bool IsInked(string style, string property)
        {
            var value = style
                .Split(';')
                .Select(part => part.Trim())
                .FirstOrDefault(part => part.StartsWith(property, StringComparison.Ordinal))
                ?.Substring(property.Length);
            return value is not (null or "none" or "rgb(100%,100%,100%)");
        }

        private static List<List<(double X, double Y)>> Outlines(string path, Placement placement)
        {
            var outlines = new List<List<(double X, double Y)>>();
            var parts = path.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                var taken =
                    parts[i] is "M" or "L" ? 2
                    : parts[i] is "C" ? 6
                    : 0;
                if (parts[i] is "Z" && outlines.Count > 0 && outlines[^1].Count > 0)
                {
                    outlines[^1].Add(outlines[^1][0]);
                }

                if (taken == 0 || i + taken >= parts.Length)
                {
                    continue;
                }

                if (parts[i] is "M")
                {
                    outlines.Add([]);
                }

                if (
                    outlines.Count > 0
                    && double.TryParse(parts[i + taken - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                    && double.TryParse(parts[i + taken], NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
                )
                {
                    outlines[^1].Add(placement.Of(x, y));
                }

                i += taken;
            }
            return outlines;
        }

        private void AddStrokes(List<(double X, double Y)> outline)
        {
            for (var i = 1; i < outline.Count; i++)
            {
                var ((x1, y1), (x2, y2)) = (outline[i - 1], outline[i]);
                if (Math.Abs(y1 - y2) <= SlantPoints && Math.Abs(x1 - x2) > SlantPoints)
                {
                    Horizontal.Add(new Rule((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
                }
                else if (Math.Abs(x1 - x2) <= SlantPoints && Math.Abs(y1 - y2) > SlantPoints)
                {
                    Vertical.Add(new Rule((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
                }
            }
        }

        private void AddThinBox(List<(double X, double Y)> outline)
        {
            if (outline.Count < 4)
            {
                return;
            }

            var (left, right) = (outline.Min(p => p.X), outline.Max(p => p.X));
            var (top, bottom) = (outline.Min(p => p.Y), outline.Max(p => p.Y));
            if (bottom - top <= ThinPoints)
            {
                Horizontal.Add(new Rule((top + bottom) / 2, left, right));
            }

            if (right - left <= ThinPoints)
            {
                Vertical.Add(new Rule((left + right) / 2, top, bottom));
            }
        }
    }
}
