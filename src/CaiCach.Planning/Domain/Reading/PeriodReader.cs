using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Tells the days a plan is for from its title.</summary>
internal static partial class PeriodReader
{
    public static PeriodReading? Of(string folded)
    {
        var span = HeaderWords.SpanOfYears().Match(folded);
        if (span.Success)
        {
            var (from, to) = (Year(span.Groups["from"]), Year(span.Groups["to"]));
            return from <= to ? new PeriodReading(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31)) : null;
        }

        var one = HeaderWords.OneYear().Match(folded);
        if (!one.Success)
        {
            return null;
        }

        var year = Year(one.Groups["year"]);
        if (one.Groups["quarter"].Success)
        {
            var quarter = DeadlineQuarter(one.Groups["quarter"].Value);
            return new PeriodReading(
                new DateOnly(year, (quarter * 3) - 2, 1),
                new DateOnly(year, quarter * 3, DateTime.DaysInMonth(year, quarter * 3))
            );
        }

        return one.Groups["end"].Value.Trim() switch
        {
            "dau" => new PeriodReading(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)),
            "cuoi" => new PeriodReading(new DateOnly(year, 7, 1), new DateOnly(year, 12, 31)),
            _ => YearOf(year),
        };
    }

    public static PeriodReading YearOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The year that the document names most often.</summary>
    public static int CommonYear(IEnumerable<PlanLine> lines) =>
        lines
            .SelectMany(l => AnyYear().Matches(l.Folded))
            .GroupBy(m => m.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select(g => int.Parse(g.Key, CultureInfo.InvariantCulture))
            .FirstOrDefault(2000);

    private static int Year(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int DeadlineQuarter(string printed) =>
        printed.Split(' ')[^1] switch
        {
            "i" or "1" => 1,
            "ii" or "2" => 2,
            "iii" or "3" => 3,
            _ => 4,
        };

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex AnyYear();
}
