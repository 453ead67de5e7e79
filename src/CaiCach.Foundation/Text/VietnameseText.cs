using System.Globalization;
using System.Text;

namespace CaiCach.Foundation.Text;

/// <summary>Vietnamese words as people search for and compare them.</summary>
public static class VietnameseText
{
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>
    /// The text by which search and matching compare: without diacritics and case (<c>đ</c> = <c>d</c>), one space between words, one kind
    /// of dash and quote, no invisible characters. Both placements of a tone (<c>hòa</c>, <c>hoà</c>), composed and decomposed input, and
    /// <c>Đ</c> typed as its look-alikes fold alike. Letters of other scripts stay. Folding twice changes nothing.
    /// </summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormD))
        {
            Append(folded, letter);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ');
    }

    /// <summary>
    /// The text by which words are compared when diacritics decide (<c>Hòa</c> is not <c>Hoa</c>) but the placement of the tone
    /// (<c>hòa</c>, <c>hoà</c>), case, spacing and composition do not: the tone of a word stands at its end.
    /// </summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string Key(string? text)
    {
        var tidy = Tidy(text).ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(tidy.Length);
        var tones = new StringBuilder();
        foreach (var letter in tidy)
        {
            if (IsTone(letter))
            {
                tones.Append(letter);
                continue;
            }

            if (!char.IsLetter(letter) && !IsMark(letter))
            {
                key.Append(tones);
                tones.Clear();
            }

            key.Append(letter);
        }

        return key.Append(tones).ToString();
    }

    /// <summary>The text as it stands, in Unicode NFC, with single spaces, without invisible characters and broken surrogates.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var letter in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormC))
        {
            if (IsSeparator(letter))
            {
                AppendSpace(tidy);
            }
            else if (!IsInvisible(letter))
            {
                tidy.Append(letter);
            }
        }

        return tidy.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ');
    }

    /// <summary>The folded words, cut at whatever is neither a letter nor a digit.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static IReadOnlyList<string> FoldedWords(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Fold(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (IsSeparator(letter))
        {
            AppendSpace(folded);
        }
        else if (!IsMark(letter) && !IsInvisible(letter))
        {
            folded.Append(Plain(char.ToLowerInvariant(letter)));
        }
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    // Eth and African D stand for Đ in old documents; ƀ is a letter of Ê Đê and Ba Na names.
    private static char Plain(char letter) =>
        letter switch
        {
            'đ' or 'ð' or 'ɖ' => 'd',
            'ƀ' => 'b',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            '‘' or '’' or 'ʼ' => '\'',
            '“' or '”' => '"',
            _ => letter,
        };

    private static bool IsTone(char letter) => letter is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    private static bool IsSeparator(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    // String.Normalize throws on half a surrogate pair, and what people paste may hold one.
    private static string WithoutLoneSurrogates(string text)
    {
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                whole.Append(text[i]).Append(text[++i]);
            }
            else
            {
                whole.Append(char.IsSurrogate(text[i]) || IsNonCharacter(text[i]) ? ReplacementCharacter : text[i]);
            }
        }

        return whole.ToString();
    }

    private static bool IsNonCharacter(char letter) => letter is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF';
}
