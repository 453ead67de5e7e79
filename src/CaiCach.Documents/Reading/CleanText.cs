using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Reading;

/// <summary>Brings the words of any form to one spelling: NFC, single plain spaces, no invisible characters.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var normal = IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : string.Empty;
        var clean = new StringBuilder(normal.Length);
        foreach (var character in normal)
        {
            if (char.IsWhiteSpace(character))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsInvisible(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    // A lone surrogate cannot be normalised; such a run of characters holds no words.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
