using System.Text;

namespace CaiCach.Documents.Official;

/// <summary>
/// Widths of words in bold Times New Roman, to draw the rules of the head as long as the decree wants them. Figures are the advance
/// widths of Adobe's public metrics of Times Bold in thousandths of the type size; a letter with marks is as wide as its base letter.
/// </summary>
internal static class LetterWidths
{
    private const int PerEm = 1000;
    private const int TwipsPerPoint = 20;
    private const int Unknown = 556;

    private static readonly Dictionary<char, int> Bold = new()
    {
        [' '] = 250,
        ['-'] = 333,
        ['–'] = 500,
        ['.'] = 250,
        [','] = 250,
        ['/'] = 278,
        ['('] = 333,
        [')'] = 333,
        ['Đ'] = 722,
        ['đ'] = 556,
    };

    private static readonly int[] Upper =
    [
        722,
        667,
        722,
        722,
        667,
        611,
        778,
        778,
        389,
        500,
        778,
        667,
        944,
        722,
        778,
        611,
        778,
        722,
        556,
        667,
        722,
        722,
        1000,
        722,
        722,
        667,
    ];

    private static readonly int[] Lower =
    [
        500,
        556,
        444,
        556,
        444,
        333,
        500,
        556,
        278,
        333,
        556,
        278,
        833,
        556,
        500,
        556,
        556,
        444,
        389,
        333,
        556,
        500,
        722,
        500,
        500,
        444,
    ];

    /// <summary>The width of a line in twentieths of a point.</summary>
    public static int Twips(string text, int points)
    {
        var width = 0;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            width += Of(letter);
        }

        return width * points * TwipsPerPoint / PerEm;
    }

    private static int Of(char letter) =>
        letter switch
        {
            >= 'A' and <= 'Z' => Upper[letter - 'A'],
            >= 'a' and <= 'z' => Lower[letter - 'a'],
            >= '\u0300' and <= '\u036F' => 0,
            _ => Bold.GetValueOrDefault(letter, Unknown),
        };
}
