using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Digitising;

/// <summary>
/// By how much the lines of a page slant, from its grey picture: the dark points are summed along slanted rows, and the slant at which the sums
/// differ most between neighbouring rows is that of the lines (projection profile, W. Postl 1986).
/// </summary>
internal static class SkewAngle
{
    /// <summary>Slants beyond this are laid out so, in degrees.</summary>
    public const double Most = 7;

    private const double CoarseStep = 0.5;
    private const double FineStep = 0.05;

    /// <summary>Below this nobody sees it, and turning the page only softens it.</summary>
    private const double Least = 0.15;

    /// <summary>How much sharper the best slant must be than the usual one; a page without lines has none.</summary>
    private const double LeastSharpness = 1.15;

    /// <summary>Points by which a dot is darker than the paper around it.</summary>
    private const int Contrast = 24;

    /// <summary>Half the side of the square that counts as "around", in pixels.</summary>
    private const int Around = 12;

    private const int FewestPoints = 400;

    /// <summary>Degrees by which lines go down to the right; negative when they go up; 0 where no lines can be told.</summary>
    /// <param name="page">The page at some 75 dots per inch.</param>
    public static double Of(GreyPicture page)
    {
        var points = DarkPoints(page);
        if (points.Count < FewestPoints)
        {
            return 0;
        }

        var rough = Steps(0, Most, CoarseStep).Select(angle => (Angle: angle, Score: ScoreOf(points, page, angle))).ToList();
        var best = rough.MaxBy(one => one.Score);
        var usual = rough.Select(one => one.Score).Order().ElementAt(rough.Count / 2);
        if (best.Score < LeastSharpness * usual)
        {
            return 0;
        }

        var fine = Steps(best.Angle, CoarseStep, FineStep).MaxBy(angle => ScoreOf(points, page, angle));
        return Math.Abs(fine) < Least || Math.Abs(fine) > Most ? 0 : fine;
    }

    private static IEnumerable<double> Steps(double middle, double reach, double step)
    {
        var count = (int)Math.Round(reach / step);
        return Enumerable.Range(-count, (2 * count) + 1).Select(i => middle + (i * step));
    }

    private static double ScoreOf(List<(int X, int Y)> points, GreyPicture page, double degrees)
    {
        var slope = Math.Tan(degrees * Math.PI / 180);
        var margin = (int)Math.Ceiling(page.Width * Math.Tan((Most + CoarseStep) * Math.PI / 180)) + 1;
        var sums = new int[page.Height + (2 * margin)];
        foreach (var (x, y) in points)
        {
            sums[(int)Math.Round(y - (x * slope)) + margin]++;
        }

        var score = 0.0;
        for (var i = 1; i < sums.Length; i++)
        {
            var step = sums[i] - (double)sums[i - 1];
            score += step * step;
        }

        return score;
    }

    /// <summary>Dots darker than what is around them, so that a photo's shadows do not count; a dark table under the paper does not either.</summary>
    private static List<(int X, int Y)> DarkPoints(GreyPicture page)
    {
        var sums = SumsOf(page);
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < page.Height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - Around), Math.Min(page.Height, y + Around + 1));
            var row = page.Row(y);
            for (var x = 0; x < page.Width; x++)
            {
                var (left, right) = (Math.Max(0, x - Around), Math.Min(page.Width, x + Around + 1));
                var sum = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left];
                if (row[x] < (sum / ((bottom - top) * (right - left))) - Contrast)
                {
                    points.Add((x, y));
                }
            }
        }

        return points;
    }

    private static long[,] SumsOf(GreyPicture page)
    {
        var sums = new long[page.Height + 1, page.Width + 1];
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            long along = 0;
            for (var x = 0; x < page.Width; x++)
            {
                along += row[x];
                sums[y + 1, x + 1] = sums[y, x + 1] + along;
            }
        }

        return sums;
    }
}
