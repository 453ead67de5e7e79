using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Foundation.Time;

/// <summary>
/// A period for which figures are reported: a year, a half, the first nine months, a quarter or a month. Written <c>2025</c>,
/// <c>2025-H1</c>, <c>2025-9M</c>, <c>2025-Q3</c>, <c>2025-07</c>. Which days it has depends on the cut-off.
/// </summary>
public sealed partial record Period : IParsable<Period>
{
    /// <summary>The earliest year that a period can have.</summary>
    public const int EarliestYear = 1945;

    /// <summary>The latest year that a period can have.</summary>
    public const int LatestYear = 2145;

    private Period(PeriodKind kind, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, CountIn(kind));
        (Kind, Year, Number) = (kind, year, number);
    }

    /// <summary>As a year goes by: by year, then by the last month, then the longer first.</summary>
    public static IComparer<Period> InTime { get; } =
        Comparer<Period>.Create((x, y) => (x.Year, x.LastMonth, x.Kind).CompareTo((y.Year, y.LastMonth, y.Kind)));

    /// <summary>How long it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The year that it belongs to; under the reporting cut-off its first days may lie in the year before.</summary>
    public int Year { get; }

    /// <summary>Which of its kind in the year, from 1; 1 for a year and for nine months.</summary>
    public int Number { get; }

    /// <summary>The Vietnamese name at the head of a text: "Quý III năm 2025".</summary>
    public string Name => PeriodNames.Of(this);

    /// <summary>The Vietnamese name within a sentence: "quý III năm 2025".</summary>
    public string NameInSentence => char.ToLowerInvariant(Name[0]) + Name[1..];

    private int Months => 12 / CountPerYear(Kind);

    private int LastMonth => Kind is PeriodKind.NineMonths ? 9 : Number * Months;

    private int FirstMonth => Kind is PeriodKind.NineMonths ? 1 : LastMonth - Months + 1;

    /// <summary>The whole year.</summary>
    public static Period OfYear(int year) => new(PeriodKind.Year, year, 1);

    /// <summary>The first (1) or last (2) six months.</summary>
    public static Period OfHalf(int year, int half) => new(PeriodKind.Half, year, half);

    /// <summary>The first nine months.</summary>
    public static Period OfNineMonths(int year) => new(PeriodKind.NineMonths, year, 1);

    /// <summary>A quarter, 1 to 4.</summary>
    public static Period OfQuarter(int year, int quarter) => new(PeriodKind.Quarter, year, quarter);

    /// <summary>A month, 1 to 12.</summary>
    public static Period OfMonth(int year, int month) => new(PeriodKind.Month, year, month);

    /// <summary>The period of a kind on whose days a day lies; null for nine months when the day lies after them.</summary>
    public static Period? Containing(PeriodKind kind, DateOnly day, PeriodCutoff cutoff) =>
        (
            from year in new[] { day.Year, day.Year + 1 }
            from number in Enumerable.Range(1, CountIn(kind))
            let period = new Period(kind, year, number)
            where period.Days(cutoff).Contains(day)
            select period
        ).FirstOrDefault();

    /// <summary>Reads the written form; only that form, with a capital H, M or Q.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Period? result)
    {
        result = null;
        var written = Written().Match(s ?? "");
        if (!written.Success)
        {
            return false;
        }

        var year = int.Parse(written.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < EarliestYear or > LatestYear)
        {
            return false;
        }

        result = (written.Groups["mark"].Value, written.Groups["number"].Value) switch
        {
            ("", "") => OfYear(year),
            ("H", var half) => OfHalf(year, Number(half)),
            ("Q", var quarter) => OfQuarter(year, Number(quarter)),
            ("9M", _) => OfNineMonths(year),
            (_, var month) => OfMonth(year, Number(month)),
        };
        return true;

        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="TryParse(string?, out Period?)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out Period? result) =>
        TryParse(s, out result);

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, out var period) ? period : throw new FormatException($"Not a period: {s}");

    /// <summary>First and last day.</summary>
    public DayRange Days(PeriodCutoff cutoff) => Days(Year, FirstMonth, LastMonth, cutoff);

    /// <summary>The days from the start of the year to the end of the period: what reports give as accumulated figures (lũy kế).</summary>
    public DayRange DaysFromStartOfYear(PeriodCutoff cutoff) => Days(Year, 1, LastMonth, cutoff);

    /// <summary>The one of its kind before it; for the first nine months those of the year before.</summary>
    public Period Previous() => Number > 1 ? new Period(Kind, Year, Number - 1) : new Period(Kind, Year - 1, CountIn(Kind));

    /// <summary>The one of its kind after it; for the first nine months those of the year after.</summary>
    public Period Next() => Number < CountIn(Kind) ? new Period(Kind, Year, Number + 1) : new Period(Kind, Year + 1, 1);

    /// <summary>The same period a year before, which reports compare with.</summary>
    public Period SamePeriodOfYearBefore() => new(Kind, Year - 1, Number);

    /// <summary>
    /// The shorter periods that make it up without gap or overlap, under either cut-off: quarters for a year, a half and nine months,
    /// months for a quarter, none for a month.
    /// </summary>
    public IReadOnlyList<Period> Children() =>
        Kind switch
        {
            PeriodKind.Month => [],
            PeriodKind.Quarter => [.. Enumerable.Range(FirstMonth, 3).Select(month => OfMonth(Year, month))],
            _ => [.. Enumerable.Range(1, 4).Where(IsMyQuarter).Select(quarter => OfQuarter(Year, quarter))],
        };

    /// <summary>The written form.</summary>
    public override string ToString() =>
        Kind switch
        {
            PeriodKind.Half => $"{Year:0000}-H{Number}",
            PeriodKind.NineMonths => $"{Year:0000}-9M",
            PeriodKind.Quarter => $"{Year:0000}-Q{Number}",
            PeriodKind.Month => $"{Year:0000}-{Number:00}",
            _ => $"{Year:0000}",
        };

    private static DayRange Days(int year, int firstMonth, int lastMonth, PeriodCutoff cutoff)
    {
        var first = new DateOnly(year, firstMonth, 1);
        var last = new DateOnly(year, lastMonth, 1);
        var days = ReportingCutoffDays.National;
        return cutoff is PeriodCutoff.Reporting
            ? new DayRange(first.AddMonths(-1).AddDays(days.StartsOnDayOfMonthBefore - 1), last.AddDays(days.EndsOnDayOfLastMonth - 1))
            : new DayRange(first, last.AddMonths(1).AddDays(-1));
    }

    private bool IsMyQuarter(int quarter) => FirstMonth <= quarter * 3 - 2 && quarter * 3 <= LastMonth;

    private static int CountIn(PeriodKind kind) => kind is PeriodKind.NineMonths ? 1 : CountPerYear(kind);

    private static int CountPerYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month => 12,
            PeriodKind.Quarter => 4,
            PeriodKind.Half => 2,
            _ => 1,
        };

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(-((?<mark>H)(?<number>[12])|(?<mark>Q)(?<number>[1-4])|(?<mark>9M)|(?<number>0[1-9]|1[0-2])))?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Written();
}
