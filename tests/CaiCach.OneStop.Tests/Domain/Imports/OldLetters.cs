using System.Text;

namespace CaiCach.OneStop.Tests.Domain.Imports;

/// <summary>Vietnamese as old programs write it.</summary>
internal static class OldLetters
{
    /// <summary>Letters as bytes, the tone after its letter where there is none for both.</summary>
    public static byte[] Windows1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            1258,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;
        return
        [
            .. text.EnumerateRunes()
                .SelectMany(rune =>
                {
                    try
                    {
                        return encoding.GetBytes(rune.ToString());
                    }
                    catch (EncoderFallbackException)
                    {
                        var apart = rune.ToString().Normalize(NormalizationForm.FormD);
                        var tone = apart.First(letter => "\u0300\u0301\u0303\u0309\u0323".Contains(letter, StringComparison.Ordinal));
                        var letter = apart.Remove(apart.IndexOf(tone, StringComparison.Ordinal), 1).Normalize(NormalizationForm.FormC);
                        return encoding.GetBytes(letter + tone);
                    }
                }),
        ];
    }
}
