using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Understands the words of a deadline, e.g. "Quý IV/2023" or "Xây dựng kế hoạch: tháng 1; Báo cáo: tháng 12".</summary>
/// <param name="period">The plan's period; a time without a year falls in its last year.</param>
internal sealed class DeadlineReader(PeriodReading period)
{
    private const int LongestText = 2000;

    private readonly DeadlineTimes _times = new(period.To.Year);

    /// <summary>What the entries of a deadline cell mean; no milestones where none is understood.</summary>
    public DeadlineReading Read(IReadOnlyList<string> entries)
    {
        var raw = string.Join(' ', entries);
        var milestones = new List<MilestoneReading>();
        foreach (var entry in entries)
        {
            foreach (var part in Parts(entry))
            {
                milestones.AddRange(ReadPart(part));
            }
        }

        return new DeadlineReading(raw, [.. milestones.Distinct(MilestoneEquality.Instance)]);
    }

    /// <summary>Whether the whole text tells times and little else, so that it can only be a deadline.</summary>
    public bool IsDeadline(string text)
    {
        var parts = Parts(text).ToList();
        return text.Length <= LongestText && parts.Count > 0 && parts.All(p => IsWholly(p));
    }

    private bool IsWholly(string part)
    {
        var folded = Folding.Of(part);
        var colon = folded.LastIndexOf(':');
        if (colon > 0 && colon < folded.Length - 1 && _times.Find(folded[(colon + 1)..]).Count > 0)
        {
            return true;
        }

        var times = _times.Find(folded);
        if (times.Count == 0)
        {
            return false;
        }

        // An outside term drags its own words along; it is one where the part begins with it.
        var rest = times[0].Milestone.Kind == MilestoneKind.External ? folded[..times[0].Start] : Without(folded, times);
        return DeadlineWords.Allowed().Replace(rest, " ").Trim().Length == 0;
    }

    private static string Without(string folded, IEnumerable<FoundTime> times)
    {
        var rest = folded.ToCharArray();
        foreach (var time in times)
        {
            rest.AsSpan(time.Start, time.Length).Fill(' ');
        }

        return new string(rest);
    }

    private IEnumerable<MilestoneReading> ReadPart(string part)
    {
        var folded = Folding.Of(part);
        var times = _times.Find(folded);
        if (times.Count == 0)
        {
            return [];
        }

        var label = Label(part, folded, times.Min(t => t.Start));
        return times.Select(t => t.Milestone with { Label = label });
    }

    private static string? Label(string part, string folded, int end)
    {
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        var isSaid = colon >= 0 && colon < end;
        var length = isSaid ? colon : end;
        for (var filler = Filler(folded, length); !isSaid && filler is not null; filler = Filler(folded, length))
        {
            length = filler.Value;
        }

        var label = part[..length].Trim(' ', '-', '–', '+', '•', ':');
        return label.Length > 1 && label.Any(char.IsLetter) && !IsFiller(label) ? label : null;
    }

    private static bool IsFiller(string label) =>
        DeadlineWords.Allowed().Replace(Folding.Of(label), " ").Trim().Length == 0
        && !Folding.Of(label).StartsWith("bao cao", StringComparison.Ordinal)
        && !Folding.Of(label).StartsWith("ke hoach", StringComparison.Ordinal);

    private static int? Filler(string folded, int length)
    {
        var match = DeadlineWords.Filler().Match(folded[..length]);
        return match.Success && match.Length > 0 ? match.Index : null;
    }

    private static IEnumerable<string> Parts(string entry) =>
        DeadlineWords
            .Parts()
            .Split(entry.Length > LongestText ? entry[..LongestText] : entry)
            .Select(p => p.Trim(' ', '-', '–', '+', '•', '*', '.', ','))
            .Where(p => p.Length > 0);

    private sealed class MilestoneEquality : IEqualityComparer<MilestoneReading>
    {
        public static MilestoneEquality Instance { get; } = new();

        public bool Equals(MilestoneReading? x, MilestoneReading? y) => string.Equals(Key(x), Key(y), StringComparison.Ordinal);

        public int GetHashCode(MilestoneReading obj) => StringComparer.Ordinal.GetHashCode(Key(obj));

        private static string Key(MilestoneReading? m) =>
            m is null
                ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $"{m.Label}|{m.Kind}|{m.Due:O}|{string.Join(',', m.Cadence ?? [])}");
    }
}
