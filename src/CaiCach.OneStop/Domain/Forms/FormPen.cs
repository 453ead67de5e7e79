using System.Text.RegularExpressions;
using CaiCach.Documents.Official;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>What is filled into a place of a form.</summary>
/// <param name="Name">The place, as <c>{name}</c> in the wording.</param>
/// <param name="Value">What is filled in; null or empty leaves room to write by hand.</param>
/// <param name="IsBold">Whether it stands out.</param>
internal sealed record FormValue(string Name, string? Value, bool IsBold = false);

/// <summary>
/// Fills the places of a wording in one go, so that braces in what a person typed are words and no places.
/// </summary>
/// <param name="blank">What stands where nothing is filled in.</param>
internal sealed partial class FormPen(string blank)
{
    /// <summary>A line of the form.</summary>
    public OfficialParagraph Line(string pattern, params IReadOnlyList<FormValue> values)
    {
        var runs = new List<OfficialRun>();
        var at = 0;
        foreach (var place in Place().Matches(pattern).Cast<Match>())
        {
            Add(runs, pattern[at..place.Index], OfficialEmphasis.None);
            var value = ValueOf(place, pattern, values);
            Add(runs, Filled(value), value.IsBold ? OfficialEmphasis.Bold : OfficialEmphasis.None);
            at = place.Index + place.Length;
        }

        Add(runs, pattern[at..], OfficialEmphasis.None);
        return new OfficialParagraph(runs) { IsFormLine = true };
    }

    /// <summary>The same as bare text.</summary>
    public string Text(string pattern, params IReadOnlyList<FormValue> values) =>
        Place().Replace(pattern, place => Filled(ValueOf(place, pattern, values)));

    private string Filled(FormValue value) => string.IsNullOrWhiteSpace(value.Value) ? blank : value.Value.Trim();

    private static void Add(List<OfficialRun> runs, string text, OfficialEmphasis emphasis)
    {
        if (text.Length > 0)
        {
            runs.Add(new OfficialRun(text, emphasis));
        }
    }

    private static FormValue ValueOf(Match place, string pattern, IReadOnlyList<FormValue> values) =>
        values.FirstOrDefault(value => value.Name == place.Groups["name"].Value)
        ?? throw new InvalidDataException($"There is nothing to fill into {place.Value} of \"{pattern}\".");

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
