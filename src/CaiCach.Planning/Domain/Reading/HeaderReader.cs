using System.Globalization;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Reads the head of a plan: title, issuer, number, day, period, legal bases.</summary>
internal sealed class HeaderReader(IReadOnlyList<PlanLine> lines, ReadingNotes notes)
{
    private const int LongestHead = 120;
    private const int LongestTitle = 400;

    private readonly int _headEnd = HeadEnd(lines);

    public PlanHeaderReading Read()
    {
        var doubts = new List<ReadingField>();
        var title = TitleReader.Read(lines, _headEnd);
        if (title is null)
        {
            doubts.Add(ReadingField.Title);
            notes.Head(PlanReadingErrors.NoTitle);
        }

        var words = title?.Text ?? lines.FirstOrDefault(l => l.Text.Length > 0)?.Text ?? string.Empty;
        var (number, issuedOn) = NumberAndDay(title, doubts);
        var issuer = IssuerReader.Read(lines, _headEnd, words);
        if (issuer is null)
        {
            doubts.Add(ReadingField.Issuer);
            notes.Head(PlanReadingErrors.NoIssuer);
        }

        return new PlanHeaderReading
        {
            Title = words.Length > LongestTitle ? words[..LongestTitle] : words,
            Issuer = issuer,
            Number = number,
            IssuedOn = issuedOn,
            Period = Period(words, issuedOn, doubts),
            LegalBases = LegalBases(number),
            InDoubt = doubts,
        };
    }

    // The head ends where the first part of the plan begins ("I. …").
    private static int HeadEnd(IReadOnlyList<PlanLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, LongestHead); i++)
        {
            if (!lines[i].IsInTable && SectionLevels.Of(lines[i].Marker) is SectionLevels.Part && lines[i].Text.Length < 120)
            {
                return i;
            }
        }

        return Math.Min(lines.Count, LongestHead);
    }

    private (string? Number, string? IssuedOn) NumberAndDay(TitleReader.Title? title, List<ReadingField> doubts)
    {
        var beforeTitle = lines.Take(title?.Line ?? _headEnd).ToList();
        var own = beforeTitle
            .Where(l => HeaderWords.NumberLine().IsMatch(l.Folded))
            .Select(l => FirstNumber(l.Text))
            .FirstOrDefault(n => n is not null);
        var ownDay = beforeTitle
            .Where(l => HeaderWords.PlaceAndDay().IsMatch(l.Folded))
            .Select(l => Day(l.Folded))
            .FirstOrDefault(d => d is not null);
        var with = lines
            .Take(_headEnd)
            .Select(IssuedWith)
            .FirstOrDefault(w => w is { } issued && (FirstNumber(issued.Text) is not null || Day(issued.Folded) is not null));
        var number = own ?? (with is null ? null : FirstNumber(with.Value.Text));
        var issuedOn = ownDay ?? (with is null ? null : Day(with.Value.Folded));
        if (own is null && number is not null)
        {
            notes.Head(PlanReadingErrors.NumberOfDecision(number));
        }

        if (number is null || issuedOn is null || issuedOn.Length < 10)
        {
            doubts.AddRange([ReadingField.Number, ReadingField.IssuedOn]);
            notes.Head(PlanReadingErrors.NumberOrDayBlank);
        }

        return (number, issuedOn);
    }

    private static (string Text, string Folded)? IssuedWith(PlanLine line)
    {
        var match = HeaderWords.IssuedWith().Match(line.Folded);
        return match.Success ? (line.Text.Substring(match.Index, match.Length), match.Value) : null;
    }

    private static string? FirstNumber(string text)
    {
        var match = HeaderWords.DocumentNumber().Match(text);
        return match.Success ? Compact(match.Groups["number"].Value) : null;
    }

    private static string Compact(string number) => number.Replace(" ", string.Empty, StringComparison.Ordinal).Replace('–', '-');

    private static string? Day(string folded)
    {
        var match = HeaderWords.IssueDay().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"].Value;
        var month = Number(match.Groups["month"].Value);
        var day = Number(match.Groups["day"].Value);
        if (month is < 1 or > 12)
        {
            return null;
        }

        return day >= 1 && day <= DateTime.DaysInMonth(int.Parse(year, CultureInfo.InvariantCulture), month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
    }

    private static int Number(string digits) =>
        int.TryParse(
            digits.Replace(" ", string.Empty, StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private PeriodReading Period(string title, string? issuedOn, List<ReadingField> doubts)
    {
        var own = PeriodReader.Of(Folding.Of(title));
        if (own is not null)
        {
            return own;
        }

        doubts.Add(ReadingField.Period);
        notes.Head(PlanReadingErrors.PeriodGuessed);
        var named = lines
            .Take(_headEnd)
            .Where(l => HeaderWords.Reform().IsMatch(l.Folded))
            .Select(l => PeriodReader.Of(l.Folded))
            .FirstOrDefault(p => p is not null);
        return named
            ?? PeriodReader.YearOf(
                issuedOn is null ? PeriodReader.CommonYear(lines) : int.Parse(issuedOn.AsSpan(0, 4), CultureInfo.InvariantCulture)
            );
    }

    private List<string> LegalBases(string? own) =>
        [
            .. lines
                .Take(_headEnd)
                .Where(l => HeaderWords.Basis().IsMatch(l.Folded))
                .SelectMany(l => HeaderWords.DocumentNumber().Matches(l.Text))
                .Select(m => Compact(m.Groups["number"].Value))
                .Where(n => !string.Equals(n, own, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
}
