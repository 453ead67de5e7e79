using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Proposes how a target is measured from its words; the coordinator confirms it. The words are this file's vocabulary.</summary>
internal static partial class TargetClassifier
{
    private const int TimeoutMs = 1000;

    private static readonly string[] ChangeWords = ["so voi nam truoc", "so voi nam"];
    private static readonly string[] GradeWords = ["xep loai", "xep hang", "muc kha", "muc tot", "nhom dau"];

    /// <summary>The kind that the words suggest.</summary>
    public static TargetKind KindOf(TargetReading reading)
    {
        var folded = VietnameseText.Fold(reading.Text);
        if (ChangeWords.Any(word => folded.Contains(word, StringComparison.Ordinal)))
        {
            return TargetKind.ChangeOnYear;
        }

        if (reading.Measures.Count == 0)
        {
            return GradeWords.Any(word => folded.Contains(word, StringComparison.Ordinal)) ? TargetKind.Grade : TargetKind.YesNo;
        }

        return reading.Measures.Any(measure => measure.Unit == "%") ? TargetKind.Ratio : TargetKind.Count;
    }

    /// <summary>What the text leaves out in brackets: "(trừ hồ sơ mật)"; several with semicolons between, null for nothing.</summary>
    public static string? ExclusionsOf(string text) =>
        string.Join(
            "; ",
            LeftOut().Matches(text.Normalize(NormalizationForm.FormC)).Select(match => VietnameseText.Tidy(match.Groups[1].Value))
        )
            is { Length: > 0 } exclusions
            ? exclusions
            : null;

    /// <summary>Whether the plan only strives for it ("phấn đấu").</summary>
    public static bool IsStretch(string text) => VietnameseText.Fold(text).Contains("phan dau", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\(\s*(?:ngoại trừ|trừ|không tính|không bao gồm|không kể)\s+([^()]+)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex LeftOut();
}
