using System.Globalization;
using System.Text;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Texts as the mobile network carries them (3GPP TS 23.038 and 23.040).</summary>
internal static class ShortText
{
    private const int PlainPart = 160;
    private const int PlainPartOfSeveral = 153;
    private const int WidePart = 70;
    private const int WidePartOfSeveral = 67;

    /// <summary>Characters of the basic set's extension count twice.</summary>
    private const string Extended = "^{}\\[~]|";

    /// <summary>Without diacritics: "đúng hẹn" becomes "dung hen".</summary>
    public static string Unaccented(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(
                    letter switch
                    {
                        'đ' => "d",
                        'Đ' => "D",
                        '…' => "...",
                        '–' => "-",
                        _ => letter.ToString(),
                    }
                );
            }
        }

        return plain.ToString();
    }

    /// <summary>How many messages the network makes of it.</summary>
    public static int Parts(string text)
    {
        var isPlain = text.All(letter => letter is '\n' or (>= ' ' and < '\u007f' and not '`'));
        var length = isPlain ? text.Length + text.Count(letter => Extended.Contains(letter, StringComparison.Ordinal)) : text.Length;
        var (one, several) = isPlain ? (PlainPart, PlainPartOfSeveral) : (WidePart, WidePartOfSeveral);
        return length <= one ? 1 : (length + several - 1) / several;
    }
}
