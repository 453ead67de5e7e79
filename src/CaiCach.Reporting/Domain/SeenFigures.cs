using System.Globalization;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures that a page showed, as it hands them back, so that nobody approves others than those that were looked at.</summary>
internal static class SeenFigures
{
    private const char Between = '|';
    private const char Within = '=';
    private const int Parts = 4;

    /// <summary>The figures in one line.</summary>
    public static string Of(IEnumerable<ReportFigure> figures) => string.Join(Between, figures.Select(Of));

    /// <summary>Whether they are still the same; if not, which are other ones.</summary>
    /// <param name="seen">What the page handed back.</param>
    /// <param name="now">The figures as they are.</param>
    public static Result Check(string? seen, IReadOnlyList<ReportFigure> now)
    {
        // A form that hands back nothing hands back null.
        if ((seen ?? "") == Of(now))
        {
            return Result.Done();
        }

        var then = (seen ?? "").Split(Between).Select(line => line.Split(Within)).Where(parts => parts.Length == Parts);
        var byCode = now.ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        return ReportErrors.FiguresChanged(
            FigureChange.Between(
                then.Where(parts => byCode.ContainsKey(parts[0]))
                    .DistinctBy(parts => parts[0], StringComparer.Ordinal)
                    .Select(parts => Read(parts, byCode[parts[0]])),
                now
            )
        );
    }

    private static string Of(ReportFigure figure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Code}{Within}{figure.Numerator}{Within}{figure.Denominator}{Within}{figure.Value}"
        );

    private static ReportFigure Read(string[] parts, ReportFigure figure) =>
        figure with
        {
            Numerator = long.TryParse(parts[1], CultureInfo.InvariantCulture, out var numerator) ? numerator : 0,
            Denominator = long.TryParse(parts[2], CultureInfo.InvariantCulture, out var denominator) ? denominator : null,
            Value = decimal.TryParse(parts[3], CultureInfo.InvariantCulture, out var value) ? value : null,
        };
}
