using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Tells the entries of a cell apart: at bullets, semicolons and separate lines.</summary>
internal static class Entries
{
    /// <summary>The entries as printed, without bullets and end marks.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<DocumentParagraph> paragraphs) =>
        Lines(paragraphs).SelectMany(l => l.Split(';')).SelectMany(SplitBullets).Select(Bare).Where(e => e.Length > 0);

    /// <summary>The paragraphs with a line that goes on in lower case joined to the one before it.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<DocumentParagraph> paragraphs) => Join([], paragraphs).Select(p => p.Text);

    /// <summary>The deadline's lines with their bullets, as printed.</summary>
    public static IReadOnlyList<string> Printed(IReadOnlyList<DocumentParagraph> paragraphs) =>
        [.. Join([], paragraphs).Where(p => p.Text.Length > 0).Select(p => p.Marker is null ? p.Text : p.Marker + " " + p.Text)];

    /// <summary>Puts later paragraphs to earlier ones; one that goes on in the middle of a sentence joins the last.</summary>
    public static IReadOnlyList<DocumentParagraph> Join(IReadOnlyList<DocumentParagraph> above, IReadOnlyList<DocumentParagraph> below)
    {
        var joined = new List<DocumentParagraph>(above);
        foreach (var paragraph in below.Where(p => p.Text.Length > 0))
        {
            if (joined.Count > 0 && GoesOn(joined[^1], paragraph))
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + " " + paragraph.Text };
            }
            else
            {
                joined.Add(paragraph);
            }
        }

        return joined;
    }

    /// <summary>A line without the bullets before it.</summary>
    public static string Unbulleted(string line) => line.TrimStart(' ', '-', '–', '—', '+', '•', '*');

    public static string Bare(string entry) => entry.Trim(' ', '-', '–', '—', '+', '•', '*', '.', ',', ';', ':');

    private static bool GoesOn(DocumentParagraph before, DocumentParagraph next) =>
        next.Marker is null
        && before.Text.Length > 0
        && (
            (char.IsLower(next.Text[0]) && before.Text[^1] is not ('.' or ';'))
            || before.Text[^1] is ',' or '-' or '–'
            || (before.Text[^1] == ':' && before.Marker is not null)
        );

    // "- Kế hoạch. - Báo cáo" on one line: a dash between spaces before a capital begins another entry after an end mark.
    private static IEnumerable<string> SplitBullets(string line)
    {
        var start = 0;
        for (var i = 2; i + 2 < line.Length; i++)
        {
            var isBullet = line[i] is '-' or '•' or '+' && line[i - 1] == ' ' && line[i + 1] == ' ' && char.IsUpper(line[i + 2]);
            if (isBullet && line[i - 2] is '.' or ';' or ',' && isBullet)
            {
                yield return line[start..i];
                start = i + 1;
            }
        }

        yield return line[start..];
    }
}
