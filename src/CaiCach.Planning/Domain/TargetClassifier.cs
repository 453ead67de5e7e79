using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Domain;

/// <summary>Proposes how a target is measured from its words; the coordinator confirms it. The words are this file's vocabulary.</summary>
internal static partial class TargetClassifier
{
    private const int TimeoutMs = 1000;

    /// <summary>The kind that the words suggest.</summary>
    /// <param name="text">The words.</param>
    /// <param name="measures">Their thresholds.</param>
    public static TargetKind KindOf(string text, IReadOnlyList<TargetMeasure> measures)
    {
        var folded = VietnameseText.Fold(text);
        var hasFigures = measures.Count > 0;
        return hasFigures && EachYear().IsMatch(folded) ? TargetKind.Ramp
            : hasFigures && OnYear().IsMatch(folded) ? TargetKind.ChangeOnYear
            : !hasFigures && (OnYear().IsMatch(folded) || Better().IsMatch(folded)) ? TargetKind.Trend
            : !hasFigures ? (Graded().IsMatch(folded) ? TargetKind.Grade : TargetKind.YesNo)
            : IsRange(measures) || FromTo().IsMatch(folded) ? TargetKind.Range
            : measures.Any(measure => measure.Unit == "%") ? TargetKind.Ratio
            : TargetKind.Count;
    }

    /// <summary>The kind of one of a target's thresholds: that of its own clause, unless a person has said otherwise of the whole.</summary>
    public static TargetKind KindAt(Target target, int place) =>
        target.Measures.Count < 2 || target.Kind is TargetKind.Range || target.Kind != KindOf(target.Text, target.Measures)
            ? target.Kind
            : KindOf(TargetClauses.Of(target.Text, target.Measures)[place].Words, [target.Measures[place]]);

    /// <summary>The grade that the words ask for, the least where they name several ("khá, tốt"); null where they name none of these.</summary>
    public static IndicatorGrade? GradeOf(string text, IReadOnlyList<IndicatorGrade> grades)
    {
        var folded = VietnameseText.Fold(text);
        return grades.FirstOrDefault(grade => grade.Words.Any(word => IsGraded(folded, word)));
    }

    private static bool IsGraded(string folded, string word) =>
        Regex.IsMatch(
            folded,
            $@"\b(?:muc|loai|hang|nhom|dat)\s+(?:(?:trung binh|kha|tot|rat tot|xuat sac)\s*(?:,|hoac|va|-)\s*)*{Regex.Escape(word)}\b",
            RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(TimeoutMs)
        );

    /// <summary>Two thresholds of one unit, one from below and one from above.</summary>
    private static bool IsRange(IReadOnlyList<TargetMeasure> measures) =>
        measures.Any(least =>
            least.Comparator is ">=" or ">" && measures.Any(most => most.Unit == least.Unit && most.Comparator is "<=" or "<")
        );

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
        @"\b(?:moi|hang|tung) nam (?:phan dau )?(?:giam|tang)\b|\b(?:giam|tang)\b[^.;]{0,40}(?:/ ?nam|moi nam|hang nam)\b",
        RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex EachYear();

    [GeneratedRegex(@"\bso voi (?:cung ky )?nam\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OnYear();

    [GeneratedRegex(
        @"\b(?:cao|tot|nhieu|thap|it) hon (?:so voi )?(?:cung ky )?nam (?:truoc|lien truoc|20[0-9]{2})\b|\bnam sau (?:cao|tot|thap) hon\b",
        RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex Better();

    [GeneratedRegex(
        @"\bxep (?:loai|hang)\b|\b(?:muc|loai|hang|nhom) (?:trung binh|kha|tot|rat tot|xuat sac|dau)\b",
        RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex Graded();

    // "01-02 cuộc", "từ 80% đến 90%"; not two days or two years.
    [GeneratedRegex(
        @"(?<![0-9/.,])[0-9]{1,3}(?:,[0-9]+)? ?%?(?: ?[-–] ?| den )[0-9]{1,3}(?:,[0-9]+)? ?(?:%|[a-z])",
        RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex FromTo();

    [GeneratedRegex(
        @"\(\s*(?:ngoại trừ|trừ|không tính|không bao gồm|không kể)\s+([^()]+)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeoutMs
    )]
    private static partial Regex LeftOut();
}
