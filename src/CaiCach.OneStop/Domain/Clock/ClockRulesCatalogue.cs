using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>The rules of the clock over time, as <c>data/one-stop/clock-rules.json</c> has them.</summary>
internal sealed class ClockRulesCatalogue
{
    /// <summary>The file.</summary>
    public const string FileName = "one-stop/clock-rules.json";

    private ClockRulesCatalogue(IReadOnlyList<ClockRules> sets) => Sets = sets;

    /// <summary>The sets by their first day.</summary>
    public IReadOnlyList<ClockRules> Sets { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static ClockRulesCatalogue Load(DataFiles files)
    {
        var sets = files.ReadJson<ClockRulesFile>(FileName).Sets;
        var isSound =
            sets.Count > 0
            && sets.Zip(sets.Skip(1)).All(pair => pair.First.From < pair.Second.From)
            && sets.All(set => set.Laws.All(law => !string.IsNullOrWhiteSpace(law)) && AreAmountsSound(set));
        return isSound
            ? new ClockRulesCatalogue(sets)
            : throw new InvalidDataException(
                $"{files.PathOf(FileName)}: needs sets in order of their first day, a source for each value, causes named once and amounts in range."
            );
    }

    /// <summary>The set for dossiers received on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first set.</exception>
    public ClockRules On(DateOnly receivedOn) =>
        Sets.LastOrDefault(set => set.From <= receivedOn)
        ?? throw new ArgumentOutOfRangeException(nameof(receivedOn), receivedOn, "No rules of the clock are known for this day.");

    private static bool AreAmountsSound(ClockRules set) =>
        set.MaxExtensions.Value is >= 0 and <= 10
        && set.NoticeWithinHours.Value is >= 1 and <= 80
        && set.MaxSupplementRequests.Value is >= 0 and <= 10
        && set.PausedBy.Value.Distinct().Count() == set.PausedBy.Value.Count;
}

/// <summary>The file.</summary>
/// <param name="Sets">In order of their first day.</param>
internal sealed record ClockRulesFile(IReadOnlyList<ClockRules> Sets);
