using CaiCach.Documents.Official;

namespace CaiCach.Reporting.Domain;

/// <summary>A text that people edit, as pieces of the document.</summary>
internal static class TextParagraphs
{
    /// <summary>Lines as paragraphs, those with a dash as one list.</summary>
    public static IEnumerable<OfficialBlock> Of(string text)
    {
        List<string> items = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(line[2..].Trim());
                continue;
            }

            if (items.Count > 0)
            {
                yield return new OfficialBullets([.. items]);
                items.Clear();
            }

            yield return new OfficialParagraph(line);
        }

        if (items.Count > 0)
        {
            yield return new OfficialBullets(items);
        }
    }
}
