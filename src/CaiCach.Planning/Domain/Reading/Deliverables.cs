using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The deliverables that a cell names, as printed.</summary>
internal static class Deliverables
{
    public static IEnumerable<string> Of(IReadOnlyList<DocumentParagraph> paragraphs) =>
        Entries.Of(paragraphs).SelectMany(Apart).Distinct(StringComparer.Ordinal);

    // Two lines that lost the break between them: the second begins with its own capital.
    private static IEnumerable<string> Apart(string entry)
    {
        var match = ProductWords.RunTogether().Match(Folding.Of(entry));
        if (match.Success && char.IsUpper(entry[match.Length]))
        {
            yield return entry[..match.Length].Trim();
            yield return entry[match.Length..];
        }
        else
        {
            yield return entry;
        }
    }
}
