using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Finds the body that issues a plan: from the letterhead, or from the words of title and text.</summary>
internal static class IssuerReader
{
    private const int LongestLine = 160;
    private const int MostWords = 6;

    private static readonly string[] Lowest = ["xa", "phuong", "thi tran", "dac khu", "thi xa", "quan", "huyen", "thanh pho", "tinh"];

    public static string? Read(IReadOnlyList<PlanLine> lines, int headEnd, string title)
    {
        var head = lines.Take(headEnd).ToList();
        var found =
            Letterhead(head)
            ?? Named(HeaderWords.Issuer(), title)
            ?? head.Select(l => l.Text.Length <= LongestLine ? Named(HeaderWords.Issuer(), l.Text) : null)
                .FirstOrDefault(n => n is not null)
            ?? Named(HeaderWords.UnitAnywhere(), title)
            ?? head.Select(l => Named(HeaderWords.Issuer(), l.Text)).LastOrDefault(n => n is not null);
        return found is { } unit ? "UBND " + WithCase(unit, lines) : null;
    }

    // "ỦY BAN NHÂN DÂN" over "XÃ …", or both on one line; the lowest unit named is the one that signs.
    private static (string Kind, string Name)? Letterhead(List<PlanLine> head)
    {
        for (var i = 0; i < head.Count; i++)
        {
            if (!head[i].Folded.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || head[i].Text.Length > LongestLine)
            {
                continue;
            }

            var own = head.Skip(i)
                .Take(3)
                .SelectMany(l => new[] { Named(HeaderWords.Issuer(), l.Text), Named(HeaderWords.UnitLine(), l.Text) })
                .OfType<(string Kind, string Name)>()
                .OrderBy(u => Array.IndexOf(Lowest, Folding.Of(u.Kind)))
                .Select(u => ((string, string)?)u)
                .FirstOrDefault();
            if (own is not null)
            {
                return own;
            }
        }

        return head.Take(6).Select(l => Named(HeaderWords.UnitLine(), l.Text)).FirstOrDefault(n => n is not null);
    }

    private static (string Kind, string Name)? Named(Regex words, string text)
    {
        var folded = Folding.Of(text);
        foreach (Match match in words.Matches(folded))
        {
            var after = text[(match.Index + match.Length)..];
            var end = HeaderWords.AfterName().Match(folded[(match.Index + match.Length)..]);
            var name = Name(end.Success ? after[..end.Index] : after);
            if (name.Length > 0)
            {
                return (text.Substring(match.Groups["kind"].Index, match.Groups["kind"].Length), name);
            }
        }

        return null;
    }

    // A name is the run of words that begin with a capital (or are numbers: "Phường 5").
    private static string Name(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile((w, i) => char.IsUpper(w[0]) || (i == 0 && char.IsDigit(w[0])))
            .Take(MostWords)
            .ToList();
        var stop = words.FindIndex(w => !char.IsLetterOrDigit(w[^1]));
        return string.Join(' ', stop < 0 ? words : words.Take(stop + 1)).Trim(' ', ',', '.', ';', ':', ')', '(', '-', '–', '*', '/');
    }

    // A letterhead is in capitals; the text says the same name in its own case.
    private static string WithCase((string Kind, string Name) unit, IReadOnlyList<PlanLine> lines)
    {
        var printed = unit.Kind + " " + unit.Name;
        var kind = unit.Kind.ToLower(CultureInfo.InvariantCulture);
        if (!unit.Name.Where(char.IsLetter).All(char.IsUpper))
        {
            return kind + " " + unit.Name;
        }

        var wanted = Folding.Of(printed);
        foreach (var line in lines)
        {
            for (
                var at = line.Folded.IndexOf(wanted, StringComparison.Ordinal);
                at >= 0;
                at = line.Folded.IndexOf(wanted, at + 1, StringComparison.Ordinal)
            )
            {
                var name = line.Text.Substring(at + unit.Kind.Length + 1, unit.Name.Length);
                if (name.Any(char.IsLower))
                {
                    return kind + " " + name;
                }
            }
        }

        return kind + " " + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(unit.Name.ToLower(CultureInfo.InvariantCulture));
    }
}
