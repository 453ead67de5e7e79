using System.Globalization;
using System.Text;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Folds Vietnamese text for matching: no diacritics, đ as d, lower case. Each letter stays in its place, so a match tells where it stands in the original.</summary>
internal static class Folding
{
    /// <summary>The folded text, of the same length as the original (which must be NFC).</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (folded, original) => Fold(original, folded));

    /// <summary>Letters and digits of the folded text, other characters as single spaces: for comparing two spellings of the same words.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in Of(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                words.Append(character);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    private static void Fold(string original, Span<char> folded)
    {
        for (var i = 0; i < original.Length; i++)
        {
            folded[i] = Fold(original[i]);
        }
    }

    private static char Fold(char letter)
    {
        if (letter < 0x80)
        {
            return char.ToLowerInvariant(letter);
        }

        if (letter is 'đ' or 'Đ')
        {
            return 'd';
        }

        if (char.IsSurrogate(letter))
        {
            return letter;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var first = parts[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.NonSpacingMark ? letter : char.ToLowerInvariant(first);
    }
}
