using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>How the letters of a text file are written.</summary>
internal enum ImportEncoding : short
{
    /// <summary>UTF-8, with or without its mark.</summary>
    Utf8 = 1,

    /// <summary>UTF-16 with its mark, of either order of bytes.</summary>
    Utf16 = 2,

    /// <summary>Windows-1258: one byte a letter, tones after it.</summary>
    Windows1258 = 3,

    /// <summary>TCVN 5712:1993, VN3, as fonts named .Vn… show it: one byte a letter, small letters alone have tones.</summary>
    Tcvn3 = 4,
}

/// <summary>
/// Reads the text of an export whose encoding its bytes tell: of two old ones, which share their bytes, the one in which the words are Vietnamese
/// syllables. A text that is Vietnamese in none is refused, so that nobody keeps letters that mean nothing.
/// </summary>
internal static partial class ImportText
{
    /// <summary>Words that are looked at.</summary>
    private const int WordsMax = 5000;

    /// <summary>The share of words with letters beyond ASCII that have to be syllables; names from elsewhere and abbreviations are the rest.</summary>
    private const double LeastShare = 0.8;

    private static readonly SearchValues<char> Tones = SearchValues.Create("\u0300\u0301\u0303\u0309\u0323");

    /// <summary>The letters of bytes 0xA1 to 0xFE; a space where there is none. TCVN 5712:1993, table VN3.</summary>
    private const string Tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    private const byte FirstTcvn3 = 0xA1;

    private static readonly FrozenSet<string> Nuclei = (
        "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi oo ôi ơi ua uâ uây uê ui uô uôi uơ uy uya uyê uyu "
        + "ưa ưi ươ ươi ươu ưu yê yêu uă ue uơi uai uay uao"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text with its encoding; null where the bytes are no text, or none that can be told.</summary>
    public static (string Text, ImportEncoding Encoding)? Read(byte[] content)
    {
        if (Strict(content) is { } unicode)
        {
            return unicode;
        }

        // Bytes below a space are in no old encoding that is in use, and show that this is no text.
        if (content.AsSpan().IndexOfAnyInRange<byte>(0x00, 0x08) >= 0)
        {
            return null;
        }

        (string Text, ImportEncoding Encoding)[] candidates =
        [
            (OfWindows1258(content), ImportEncoding.Windows1258),
            (OfTcvn3(content), ImportEncoding.Tcvn3),
        ];
        var best = candidates.MaxBy(candidate => Share(candidate.Text));
        return Share(best.Text) >= LeastShare ? best : null;
    }

    private static (string, ImportEncoding)? Strict(byte[] content)
    {
        var (encoding, kind) = content switch
        {
            [0xFF, 0xFE, ..] => (
                new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
                ImportEncoding.Utf16
            ),
            [0xFE, 0xFF, ..] => (
                new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                ImportEncoding.Utf16
            ),
            _ => ((Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), ImportEncoding.Utf8),
        };
        try
        {
            var text = encoding.GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : (text, kind);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string OfWindows1258(byte[] content) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(content).Normalize(NormalizationForm.FormC);

    /// <summary>Fonts for capitals show small letters as such, so a word of two capitals and no other small ones is in capitals.</summary>
    private static string OfTcvn3(byte[] content)
    {
        var text = string.Create(
            content.Length,
            content,
            (letters, bytes) =>
            {
                for (var i = 0; i < bytes.Length; i++)
                {
                    letters[i] = bytes[i] switch
                    {
                        < 0x80 => (char)bytes[i],
                        0xA0 => ' ',
                        >= FirstTcvn3 and <= 0xFE when Tcvn3Letters[bytes[i] - FirstTcvn3] is var letter and not ' ' => letter,
                        _ => '\uFFFD',
                    };
                }
            }
        );
        return CapitalWord().Replace(text, word => word.Value.ToUpperInvariant());
    }

    /// <summary>How many of the words with letters beyond ASCII are syllables, from 0 to 1.</summary>
    private static double Share(string text)
    {
        var (syllables, all) = (0, 0);
        foreach (Match word in Word().Matches(text))
        {
            if (!word.ValueSpan.ContainsAnyExceptInRange('\0', '\x7F'))
            {
                continue;
            }

            all++;
            syllables += IsSyllable(word.Value) ? 1 : 0;
            if (all == WordsMax)
            {
                break;
            }
        }

        return all == 0 ? 0 : (double)syllables / all;
    }

    private static bool IsSyllable(string word)
    {
        var apart = word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var toneless = string.Concat(apart.Where(letter => !Tones.Contains(letter))).Normalize(NormalizationForm.FormC);
        return apart.Count(Tones.Contains) <= 1
            && Syllable().Match(toneless) is { Success: true } parts
            && Nuclei.Contains(parts.Groups["nucleus"].Value);
    }

    [GeneratedRegex(@"[^\s\p{P}\p{N}<>=+|^$`~]+", RegexOptions.None, 2000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?=(?:[à-ỹ]*[A-ZĂÂÊÔƠƯĐ]){2})[A-ZĂÂÊÔƠƯĐà-ỹ]+\b", RegexOptions.None, 2000)]
    private static partial Regex CapitalWord();

    [GeneratedRegex(
        @"\A(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?(?<nucleus>[aăâeêioôơuưy]{1,3})(?:ng|nh|ch|[cmnpt])?\z",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Syllable();
}
