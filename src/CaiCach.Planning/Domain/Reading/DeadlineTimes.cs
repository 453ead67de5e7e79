using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>A time found in the words of a deadline.</summary>
internal sealed record FoundTime(int Start, int Length, MilestoneReading Milestone, bool HasYear);

/// <summary>Finds every time that a part of a deadline names, in its order.</summary>
/// <param name="defaultYear">The year of a time that names none.</param>
internal sealed class DeadlineTimes(int defaultYear)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <summary>The times in a folded text; a range counts as its end.</summary>
    public IReadOnlyList<FoundTime> Find(string folded)
    {
        if (FindRecurring(folded) is { } recurring)
        {
            return DeadlineWords.Always().Match(folded) is { Success: true } also && also.Index < recurring.Start
                ? [Span(also, MilestoneKind.Continuous), recurring]
                : [recurring];
        }

        var left = folded.ToCharArray();
        var found = new List<FoundTime>();
        Take(left, found, DeadlineWords.HalfYear(), HalfYear);
        Take(left, found, DeadlineWords.WordDate(), Day);
        Take(left, found, DeadlineWords.Quarter(), Quarters);
        Take(left, found, DeadlineWords.Month(), Months);
        Take(left, found, DeadlineWords.BareMonth(), Months);
        Take(left, found, DeadlineWords.NumericDate(), Day);
        Take(left, found, DeadlineWords.Always(), m => [Span(m, MilestoneKind.Continuous)]);
        Take(left, found, DeadlineWords.Years(), WholeYear);
        if (found.Count == 0)
        {
            Take(left, found, DeadlineWords.WholeYear(), WholeYear);
        }

        if (found.Count == 0)
        {
            Take(left, found, DeadlineWords.Outside(), m => [Span(m, MilestoneKind.External)], all: false);
        }

        return WithYears(WithoutRangeStarts([.. found.OrderBy(f => f.Start)], folded));
    }

    private static void Take(char[] left, List<FoundTime> found, Regex words, Func<Match, IEnumerable<FoundTime>> read, bool all = true)
    {
        foreach (var match in words.Matches(new string(left)).Take(all ? int.MaxValue : 1))
        {
            var times = read(match).ToList();
            if (times.Count > 0)
            {
                found.AddRange(times);
                left.AsSpan(match.Index, match.Length).Fill('\u0001');
            }
        }
    }

    private static FoundTime Span(Match match, MilestoneKind kind) =>
        new(match.Index, match.Length, new MilestoneReading(null, kind, null, null), HasYear: true);

    private static FoundTime? FindRecurring(string folded)
    {
        var again = DeadlineWords.Again().Match(folded);
        var only = DeadlineWords.OnlyPeriods().Match(folded);
        var periods = DeadlineWords.Periods().Matches(folded);
        var isRow = only.Success && periods.Count > 0 && !IsYearAlone(periods) && !IsOneHalf(folded, periods);
        if (!again.Success && !isRow)
        {
            return null;
        }

        var start = again.Success ? Math.Min(again.Index, periods.Count > 0 ? periods[0].Index : again.Index) : periods[0].Index;
        var cadence = Cadence(again.Success ? folded[start..] : folded);
        return new FoundTime(
            start,
            folded.Length - start,
            new MilestoneReading(null, MilestoneKind.Recurring, null, cadence.Count > 0 ? cadence : null),
            HasYear: true
        );
    }

    // "6 tháng đầu năm" alone is a time of its own too.
    private static bool IsOneHalf(string folded, MatchCollection periods) => periods.Count == 1 && DeadlineWords.HalfYear().IsMatch(folded);

    // "Năm", "cả năm" alone is a time of its own, not a cadence.
    private static bool IsYearAlone(MatchCollection periods) => periods.All(p => p.Groups["year"].Success);

    private static List<ReadingCadence> Cadence(string folded)
    {
        // A named quarter or month that returns ("tháng 12 hằng năm") comes once a year.
        var isYearly =
            Regex.IsMatch(folded, @"\b(hang|moi) nam\b")
            && (
                DeadlineWords.Quarter().IsMatch(folded)
                || DeadlineWords.Month().IsMatch(folded)
                || DeadlineWords.NumericDate().IsMatch(folded)
            );
        if (isYearly)
        {
            return [ReadingCadence.Yearly];
        }

        var cadence = new List<ReadingCadence>();
        foreach (Match period in DeadlineWords.Periods().Matches(folded))
        {
            cadence.Add(
                period.Groups["six"].Success ? ReadingCadence.SixMonth
                : period.Groups["nine"].Success ? ReadingCadence.NineMonth
                : period.Groups["quarter"].Success ? ReadingCadence.Quarterly
                : period.Groups["month"].Success ? ReadingCadence.Monthly
                : ReadingCadence.Yearly
            );
        }

        return [.. cadence.Distinct()];
    }

    private IEnumerable<FoundTime> HalfYear(Match match)
    {
        var year = Year(match);
        var isNine = match.Groups["months"].Value is "9" or "09" or "chin";
        var isFirst = match.Groups["end"].Value is "dau";
        var kind = isNine ? MilestoneKind.Month : MilestoneKind.HalfYear;
        yield return At(match, kind, isFirst ? (isNine ? 9 : 6) : 12, year);
    }

    private IEnumerable<FoundTime> Quarters(Match match) =>
        Listed(match).Select(n => At(match, MilestoneKind.Quarter, 3 * QuarterNumber(n), Year(match)));

    private IEnumerable<FoundTime> Months(Match match) =>
        Listed(match).Select(n => At(match, MilestoneKind.Month, int.Parse(n, CultureInfo.InvariantCulture), Year(match)));

    // "I, III" and "6 và 12" are each; "II-IV", "3 đến 5" are a span that ends with the last.
    private static IEnumerable<string> Listed(Match match)
    {
        var numbers = match.Groups["n"].Captures.Select(c => c.Value).ToList();
        var joins = match.Groups["join"].Captures.Select(c => c.Value).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i >= joins.Count || joins[i] is not ("-" or "–" or "den" or "toi"))
            {
                yield return numbers[i];
            }
        }
    }

    private static int QuarterNumber(string printed) =>
        printed switch
        {
            "i" or "1" => 1,
            "ii" or "2" => 2,
            "iii" or "3" => 3,
            _ => 4,
        };

    private IEnumerable<FoundTime> Day(Match match)
    {
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var year = Year(match) ?? defaultYear;
        if (month is < 1 or > 12 || day < 1 || year is < FirstYear or > LastYear || day > DateTime.DaysInMonth(year, month))
        {
            return [];
        }

        var due = new DateOnly(year, month, day);
        return
        [
            new FoundTime(match.Index, match.Length, new MilestoneReading(null, MilestoneKind.Date, due, null), Year(match) is not null),
        ];
    }

    private IEnumerable<FoundTime> WholeYear(Match match)
    {
        yield return At(match, MilestoneKind.Year, 12, Year(match));
    }

    private FoundTime At(Match match, MilestoneKind kind, int month, int? year)
    {
        var inYear = year ?? defaultYear;
        var due = new DateOnly(inYear, month, DateTime.DaysInMonth(inYear, month));
        return new FoundTime(match.Index, match.Length, new MilestoneReading(null, kind, due, null), year is not null);
    }

    private static int? Year(Match match) =>
        match.Groups["year"].Success
        && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year
            ? year
            : null;

    private static List<FoundTime> WithoutRangeStarts(List<FoundTime> times, string folded)
    {
        var kept = new List<FoundTime>();
        for (var i = 0; i < times.Count; i++)
        {
            var end = times[i].Start + times[i].Length;
            var between = i + 1 < times.Count && times[i + 1].Start > end ? folded[end..times[i + 1].Start] : string.Empty;
            if (Regex.IsMatch(between, @"^\s*(-|–|den|toi)\s*(het|ngay|cuoi|\s)*$"))
            {
                var last = times[i + 1].Start + times[i + 1].Length;
                times[i + 1] = times[i + 1] with { Start = times[i].Start, Length = last - times[i].Start };
            }
            else
            {
                kept.Add(times[i]);
            }
        }

        return kept;
    }

    // "Quý I, Quý III/2024": the year printed last is meant for all before it.
    private static List<FoundTime> WithYears(List<FoundTime> times)
    {
        int? year = null;
        for (var i = times.Count - 1; i >= 0; i--)
        {
            if (times[i].Milestone.Due is not { } due)
            {
                continue;
            }

            if (times[i].HasYear)
            {
                year = due.Year;
            }
            else if (year is { } known)
            {
                var day = Math.Min(due.Day, DateTime.DaysInMonth(known, due.Month));
                times[i] = times[i] with { Milestone = times[i].Milestone with { Due = new DateOnly(known, due.Month, day) } };
            }
        }

        return times;
    }
}
