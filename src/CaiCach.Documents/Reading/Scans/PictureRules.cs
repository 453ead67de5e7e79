using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Finds the drawn lines of tables on a scanned page as long dark runs, and wipes them so that they do not disturb the OCR.</summary>
internal static class PictureRules
{
    /// <summary>Shortest run that is a line, in points; the strokes of capital letters stay below.</summary>
    private const double ShortestPoints = 17;

    /// <summary>Thickest line, in points; what is thicker is a picture or a shaded box.</summary>
    private const double ThickestPoints = 3.2;

    /// <summary>Gaps up to this, in points, do not end a run: scans have specks.</summary>
    private const double GapPoints = 0.6;

    /// <summary>How much darker than the paper a line is; a hairline comes out of a scan in pale grey.</summary>
    private const int DarkerThanPaper = 35;

    /// <summary>How much darker than one of its two sides a line is; what is dark on both sides is a shaded box.</summary>
    private const int DarkerThanSide = 25;

    private const byte White = 255;

    /// <summary>The lines, in points; they are white on the picture afterwards.</summary>
    public static PageRules Take(GreyPicture picture, double pixelsPerPoint)
    {
        var dark = PaperOf(picture) - DarkerThanPaper;
        var side = (int)Math.Ceiling(ThickestPoints * pixelsPerPoint * 0.8);
        var horizontal = Lines(
            picture.Height,
            picture.Width,
            (y, x) =>
                picture.At(x, y) is var ink
                && ink < dark
                && ink + DarkerThanSide
                    < Math.Max(picture.At(x, Math.Max(0, y - side)), picture.At(x, Math.Min(picture.Height - 1, y + side))),
            pixelsPerPoint
        );
        var vertical = Lines(
            picture.Width,
            picture.Height,
            (x, y) =>
                picture.At(x, y) is var ink
                && ink < dark
                && ink + DarkerThanSide
                    < Math.Max(picture.At(Math.Max(0, x - side), y), picture.At(Math.Min(picture.Width - 1, x + side), y)),
            pixelsPerPoint
        );
        foreach (var band in horizontal)
        {
            Wipe(picture, band.From, band.First, band.To, band.Last);
        }

        foreach (var band in vertical)
        {
            Wipe(picture, band.First, band.From, band.Last, band.To);
        }

        return new PageRules(
            [.. horizontal.Select(band => band.ToRule(pixelsPerPoint))],
            [.. vertical.Select(band => band.ToRule(pixelsPerPoint))]
        );
    }

    /// <summary>The grey of the paper: the commonest light one.</summary>
    private static int PaperOf(GreyPicture picture)
    {
        var counts = new int[256];
        for (var y = 0; y < picture.Height; y += 4)
        {
            foreach (var grey in picture.Row(y))
            {
                counts[grey]++;
            }
        }
        return Enumerable.Range(128, 128).MaxBy(grey => counts[grey]);
    }

    private static List<Band> Lines(int lines, int length, Func<int, int, bool> isDark, double pixelsPerPoint)
    {
        var shortest = (int)(ShortestPoints * pixelsPerPoint);
        var gap = Math.Max(1, (int)(GapPoints * pixelsPerPoint));
        List<Band> open = [];
        var done = new List<Band>();
        for (var line = 0; line < lines; line++)
        {
            var next = new List<Band>();
            foreach (var (from, to) in Runs(line, length, isDark, shortest, gap))
            {
                var touching = open.Where(band => band.LastFrom <= to && band.LastTo >= from).ToList();
                open.RemoveAll(touching.Contains);
                next.Add(Band.Of(line, from, to, touching));
            }
            // A slanted line leaves a row for the next one in pieces; a band that missed two rows is at its end.
            next.AddRange(open.Where(band => line - band.Last <= 1));
            done.AddRange(open.Where(band => line - band.Last > 1));
            open = next;
        }
        done.AddRange(open);
        var thickest = ThickestPoints * pixelsPerPoint;
        return [.. done.Where(band => band.Thickness <= thickest + band.Slack(pixelsPerPoint))];
    }

    private static IEnumerable<(int From, int To)> Runs(int line, int length, Func<int, int, bool> isDark, int shortest, int gap)
    {
        var (from, last) = (-1, -1);
        for (var along = 0; along < length; along++)
        {
            if (!isDark(line, along))
            {
                continue;
            }

            if (from >= 0 && along - last > gap)
            {
                if (last - from >= shortest)
                {
                    yield return (from, last);
                }

                from = along;
            }
            else if (from < 0)
            {
                from = along;
            }

            last = along;
        }
        if (from >= 0 && last - from >= shortest)
        {
            yield return (from, last);
        }
    }

    private static void Wipe(GreyPicture picture, int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top - 1); y <= Math.Min(picture.Height - 1, bottom + 1); y++)
        {
            picture.Row(y)[Math.Max(0, left - 1)..Math.Min(picture.Width, right + 2)].Fill(White);
        }
    }

    /// <summary>Runs that lie on each other: a line as thick as it was drawn.</summary>
    private sealed record Band(int First, int Last, int From, int To, int LastFrom, int LastTo)
    {
        public int Thickness => Last - First + 1;

        /// <summary>A scan that lies a little askew spreads a long line over more rows.</summary>
        public double Slack(double pixelsPerPoint) => Math.Min(0.004 * (To - From), 4 * pixelsPerPoint);

        public static Band Of(int line, int from, int to, List<Band> before) =>
            before.Count == 0
                ? new Band(line, line, from, to, from, to)
                : new Band(
                    before.Min(band => band.First),
                    line,
                    Math.Min(from, before.Min(band => band.From)),
                    Math.Max(to, before.Max(band => band.To)),
                    from,
                    to
                );

        public Rule ToRule(double pixelsPerPoint) =>
            new((First + Last + 1) / 2d / pixelsPerPoint, From / pixelsPerPoint, (To + 1) / pixelsPerPoint);
    }
}
