using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Finds every threshold in the words of a target, in their order.</summary>
internal static class MeasuresReader
{
    private const int LongestText = 6000;
    private const int WordsBefore = 60;

    /// <summary>The thresholds, and whether any leans on words that are not its own.</summary>
    public static (IReadOnlyList<MeasureReading> Measures, bool IsInDoubt) Read(string text)
    {
        var words = text.Length > LongestText ? text[..LongestText] : text;
        var folded = Folding.Of(words);
        var figures = MeasureWords
            .Percent()
            .Matches(folded)
            .Select(m => (Match: m, Unit: "%"))
            .Concat(MeasureWords.Count().Matches(folded).Select(m => (Match: m, Unit: Unit(m, words, folded))))
            .OrderBy(f => f.Match.Index)
            .ToList();
        var measures = new List<MeasureReading>();
        var isInDoubt = false;
        for (var i = 0; i < figures.Count; i++)
        {
            var (match, unit) = figures[i];
            if (unit.Length == 0 || Value(match) is not { } value)
            {
                continue;
            }

            var before = i > 0 ? figures[i - 1].Match : null;
            var (comparator, leans) = Comparator(folded, match, before, measures.Count > 0 ? measures[^1] : null, unit);
            if (!IsAim(match, unit, comparator, folded))
            {
                continue;
            }

            isInDoubt |= leans || match.Groups["low"].Success;
            measures.AddRange(
                unit is not "%" && High(match) is { } high
                    ? Range(folded, match, before, comparator, (value, high), unit)
                    : [new(comparator, value, unit)]
            );
        }

        return (measures, isInDoubt);
    }

    // A bare count ("2 thủ tục") is an aim only where the words ask for it: at the beginning, or after phấn đấu, có, đạt, tổ chức, giảm …
    private static bool IsAim(Match match, string unit, MeasureComparator comparator, string folded)
    {
        if (unit is "%" || comparator != MeasureComparator.Exactly)
        {
            return true;
        }

        var before = folded[Math.Max(0, match.Index - 40)..match.Index].TrimEnd();
        return before.Length == 0
            || Regex.IsMatch(
                before,
                @"(?:phan dau|dat|to chuc|giam|tang|xay dung|hoan thanh|thuc hien|moi (?:nam|quy|thang|co quan|don vi|can bo)?\s*(?:co)?|\bco|them|duy tri|de xuat|dang|xuong con|con|;|:|trien khai)$"
            );
    }

    /// <summary>"01-02 cuộc" asks for one at least and allows two at most, unless the words before or after ask for one of the two alone.</summary>
    private static IEnumerable<MeasureReading> Range(
        string folded,
        Match figure,
        Match? last,
        MeasureComparator comparator,
        (decimal Low, decimal High) range,
        string unit
    )
    {
        var after = MeasureWords.After().Match(folded[(figure.Index + figure.Length)..]);
        if (after.Success)
        {
            return after.Groups["least"].Success ? [new(comparator, range.Low, unit)] : [new(comparator, range.High, unit)];
        }

        var own = OwnWords(folded, figure, last);
        if (own is { } words && Of(words) is MeasureComparator.AtMost or MeasureComparator.Below)
        {
            return [new(Of(words), range.High, unit)];
        }

        var asksForLow = own is { } least && !least.Value.StartsWith("tu ", StringComparison.Ordinal);
        return asksForLow
            ? [new(comparator, range.Low, unit)]
            : [new(MeasureComparator.AtLeast, range.Low, unit), new(MeasureComparator.AtMost, range.High, unit)];
    }

    /// <summary>The words straight before a figure that set its comparator; null where there are none.</summary>
    private static Match? OwnWords(string folded, Match figure, Match? last)
    {
        var before = Before(folded, figure, last);
        return MeasureWords.Before().Match(before) is { Success: true } own && StartsWord(before, own.Index) ? own : null;
    }

    private static string Before(string folded, Match figure, Match? last) =>
        folded[Math.Max(last is null ? 0 : last.Index + last.Length, figure.Index - WordsBefore)..figure.Index];

    /// <summary>The upper end of a range; null where there is none.</summary>
    private static decimal? High(Match match) =>
        match.Groups["low"].Success && Number(match.Groups["value"].Value) is { } high && Number(match.Groups["low"].Value) < high
            ? high
            : null;

    private static decimal? Value(Match match) =>
        Number(match.Groups["low"].Success ? match.Groups["low"].Value : match.Groups["value"].Value);

    private static decimal? Number(string printed)
    {
        var number = Regex.Replace(printed, @"\.(?=\d{3}\b)", string.Empty).Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static (MeasureComparator Comparator, bool Leans) Comparator(
        string folded,
        Match figure,
        Match? last,
        MeasureReading? lastMeasure,
        string unit
    )
    {
        var lastEnd = last is null ? 0 : last.Index + last.Length;
        var after = folded[(figure.Index + figure.Length)..];
        if (MeasureWords.After().Match(after) is { Success: true } following)
        {
            return (following.Groups["least"].Success ? MeasureComparator.AtLeast : MeasureComparator.AtMost, false);
        }

        if (figure.Groups["low"].Success)
        {
            return (MeasureComparator.AtLeast, false);
        }

        if (OwnWords(folded, figure, last) is { } own)
        {
            return (Of(own), false);
        }

        var isSame =
            lastMeasure is not null
            && string.Equals(lastMeasure.Unit, unit, StringComparison.Ordinal)
            && lastMeasure.Comparator != MeasureComparator.Exactly;
        if (isSame && MeasureWords.List().IsMatch(folded[lastEnd..figure.Index]))
        {
            return (lastMeasure!.Comparator, false);
        }

        // The figure that ends a clause of "trong đó" says how much of the aim before it; a figure that begins a clause is its own aim.
        var clauseEnds = after.TrimStart().Length == 0 || after.TrimStart()[0] is '.' or ';' or ',' or ')';
        return isSame && clauseEnds && MeasureWords.Within().IsMatch(folded[lastEnd..figure.Index])
            ? (lastMeasure!.Comparator, true)
            : (MeasureComparator.Exactly, false);
    }

    private static bool StartsWord(string text, int index) => index == 0 || !char.IsLetterOrDigit(text[index - 1]);

    private static MeasureComparator Of(Match words) =>
        words.Groups["most"].Success ? MeasureComparator.AtMost
        : words.Groups["least"].Success ? MeasureComparator.AtLeast
        : words.Groups["below"].Success ? MeasureComparator.Below
        : MeasureComparator.Above;

    private static string Unit(Match match, string words, string folded)
    {
        if (MeasureWords.NotAnAim().IsMatch(folded[Math.Max(0, match.Index - 20)..match.Index]))
        {
            return string.Empty;
        }

        var unit = match.Groups["unit"];
        var printed = words.Substring(unit.Index, unit.Length);
        var per = MeasureWords.PerBefore().Match(folded[Math.Max(0, match.Index - 40)..match.Index]);
        if (per.Success)
        {
            var start = Math.Max(0, match.Index - 40) + per.Groups["per"].Index;
            return string.Concat(printed, "/", words.AsSpan(start, per.Groups["per"].Length));
        }

        return match.Groups["per"].Success
            ? printed
                + words
                    .Substring(match.Groups["per"].Index, match.Groups["per"].Length)
                    .Replace(" ", string.Empty, StringComparison.Ordinal)
            : printed;
    }
}
