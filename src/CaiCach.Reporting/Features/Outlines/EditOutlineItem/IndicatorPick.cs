using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>Finds the indicator that a person chose or typed.</summary>
internal static class IndicatorPick
{
    /// <summary>By the choice as it is offered, by the code, or by the one name that has these words; null where there is none.</summary>
    public static string? Find(IReadOnlyList<IndicatorName> names, string written)
    {
        var words = written.Trim();
        var exact = names.FirstOrDefault(name =>
            string.Equals(name.Code, words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name.Name, words, StringComparison.OrdinalIgnoreCase)
            || OutlineNames.Choice(name.Code, name.Name) == words
        );
        if (exact is not null || words.Length == 0)
        {
            return exact?.Code;
        }

        var found = names.Where(name => name.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found.Count == 1 ? found[0].Code : null;
    }
}
