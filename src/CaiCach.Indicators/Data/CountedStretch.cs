namespace CaiCach.Indicators.Data;

/// <summary>Days taken together for which counts are kept.</summary>
/// <param name="Level">0: single days; 1: halves of months, which begin on the 1st and the 15th; 2: years.</param>
/// <param name="From">The first day; null for since ever.</param>
/// <param name="Before">The first day after them.</param>
internal sealed record CountedStretch(int Level, DateOnly? From, DateOnly Before)
{
    private const int Days = 0;
    private const int Halves = 1;
    private const int Years = 2;

    /// <summary>The fewest stretches that make up the days from one (or ever) until before another.</summary>
    public static IReadOnlyList<CountedStretch> Of(DateOnly? from, DateOnly before)
    {
        var lastYear = new DateOnly(before.Year, 1, 1);
        var lastHalf = HalfOf(before);
        if (from is not { } first)
        {
            return Filled(new(Years, null, lastYear), new(Halves, lastYear, lastHalf), new(Days, lastHalf, before));
        }

        var firstHalf = first == HalfOf(first) ? first : Least(NextHalf(first), before);
        var firstYear = firstHalf is { Month: 1, Day: 1 } ? firstHalf : new DateOnly(firstHalf.Year + 1, 1, 1);
        return firstYear < lastYear
            ? Filled(
                new(Days, first, firstHalf),
                new(Halves, firstHalf, firstYear),
                new(Years, firstYear, lastYear),
                new(Halves, lastYear, lastHalf),
                new(Days, lastHalf, before)
            )
            : Filled(
                new(Days, first, firstHalf),
                new(Halves, firstHalf, lastHalf),
                new(Days, firstHalf > lastHalf ? firstHalf : lastHalf, before)
            );
    }

    private static IReadOnlyList<CountedStretch> Filled(params CountedStretch[] stretches) =>
        [.. stretches.Where(stretch => stretch.From is null || stretch.From < stretch.Before)];

    private static DateOnly HalfOf(DateOnly day) => new(day.Year, day.Month, day.Day < 15 ? 1 : 15);

    private static DateOnly NextHalf(DateOnly day) =>
        day.Day < 15 ? new DateOnly(day.Year, day.Month, 15) : new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;
}
