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

    private const byte Dark = 150;
    private const byte White = 255;

    /// <summary>The lines, in points; they are white on the picture afterwards.</summary>
    public static PageRules Take(GreyPicture picture, double pixelsPerPoint)
    {
        var horizontal = Lines(picture.Height, picture.Width, (line, along) => picture.At(along, line), pixelsPerPoint);
        var vertical = Lines(picture.Width, picture.Height, (line, along) => picture.At(line, along), pixelsPerPoint);
        foreach (var band in horizontal)
            Wipe(picture, band.From, band.First, band.To, band.Last);
        foreach (var band in vertical)
            Wipe(picture, band.First, band.From, band.Last, band.To);
        return new PageRules(
            [.. horizontal.Select(band => band.ToRule(pixelsPerPoint))],
            [.. vertical.Select(band => band.ToRule(pixelsPerPoint))]
        );
    }

    private static List<Band> Lines(int lines, int length, Func<int, int, byte> at, double pixelsPerPoint)
    {
        var shortest = (int)(ShortestPoints * pixelsPerPoint);
        var gap = Math.Max(1, (int)(GapPoints * pixelsPerPoint));
        List<Band> open = [];
        var done = new List<Band>();
        for (var line = 0; line < lines; line++)
        {
            var next = new List<Band>();
            foreach (var (from, to) in Runs(line, length, at, shortest, gap))
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

    private static IEnumerable<(int From, int To)> Runs(int line, int length, Func<int, int, byte> at, int shortest, int gap)
    {
        var (from, last) = (-1, -1);
        for (var along = 0; along < length; along++)
        {
            if (at(line, along) >= Dark)
                continue;
            if (from >= 0 && along - last > gap)
            {
                if (last - from >= shortest)
                    yield return (from, last);
                from = along;
            }
            else if (from < 0)
                from = along;
            last = along;
        }
        if (from >= 0 && last - from >= shortest)
            yield return (from, last);
    }

    private static void Wipe(GreyPicture picture, int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top - 1); y <= Math.Min(picture.Height - 1, bottom + 1); y++)
            picture.Row(y)[Math.Max(0, left - 1)..Math.Min(picture.Width, right + 2)].Fill(White);
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
