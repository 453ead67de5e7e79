using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>Says figures in sentences that read well for none, nothing, all and some, beside those of earlier periods.</summary>
internal sealed class OutlineSentences(ReportOutline outline, ReportSpan span, OutlineFigures figures)
{
    private const string Share = "%";

    /// <summary>The sentence of a figure; empty where there is nothing to say and the outline says nothing then.</summary>
    public string Of(FigureSentence sentence)
    {
        var value = figures.Of(sentence.Indicator);
        return value is { Origin: FigureOrigin.Undivided } ? OfWhole(sentence) : Of(sentence, value);
    }

    /// <summary>What is not told by departments, of the whole authority and marked so; nothing where the authority has no such figure.</summary>
    private string OfWhole(FigureSentence sentence) =>
        outline.Departments is { } words && figures.Whole.FirstOrDefault(one => one.Code == sentence.Indicator) is { Value: not null } whole
            ? ProgressOutline.Fill(words.Whole, ("said", Of(sentence, whole)))
            : "";

    private string Of(FigureSentence sentence, IndicatorValue? value) =>
        value switch
        {
            null or { Value: null } => sentence.None,
            { Counted: 0 } => Said(sentence.Zero, value),
            { Denominator: { } of } when of == value.Numerator => Said(sentence.All ?? sentence.Some, value),
            _ => Said(sentence.Some, value),
        };

    /// <summary>A value with its unit of measure, as a text says it.</summary>
    public static string Written(IndicatorValue value, string noData) =>
        value.Value is not { } number ? noData
        : value.Measure == Share ? VietnameseNumber.Format(number) + Share
        : VietnameseNumber.Format(number);

    /// <summary>How a value stands beside that of the period before; empty where there is nothing to compare with.</summary>
    public string BesideBefore(IndicatorValue value) => string.Concat(Beside(value, figures.Before, span.Period.Previous()));

    private string Said(string pattern, IndicatorValue value) =>
        Fill(pattern, value) is { Length: > 0 } said ? $"{said}{GoalOf(value)}{figures.EvidenceOf(value.Code, outline.Evidence)}" : "";

    /// <summary>Whether what the plan asks is reached; a count is still growing, so that only shares are judged.</summary>
    private string GoalOf(IndicatorValue value) =>
        outline.Goal is { } say && value.Measure == Share && value.Value is { } now && figures.Goals.TryGetValue(value.Code, out var goal)
            ? ProgressOutline.Fill(goal.IsMetBy(now) ? say.Met : say.Missed, ("goal", goal.Goal))
            : "";

    private string Fill(string pattern, IndicatorValue value) =>
        ProgressOutline.Fill(
            pattern,
            ("value", Written(value, "")),
            ("count", value.Denominator is null ? ProgressTexts.Count(value.Counted) : VietnameseFormat.Number(value.Numerator)),
            ("of", VietnameseFormat.Number(value.Denominator ?? 0)),
            ("rest", ProgressTexts.Count((value.Denominator ?? 0) - value.Numerator)),
            ("compared", Compared(value))
        );

    private string Compared(IndicatorValue value)
    {
        string[] parts =
        [
            .. Beside(value, figures.Before, span.Period.Previous()),
            .. Beside(value, figures.YearBefore, span.Period.SamePeriodOfYearBefore()),
        ];
        return parts.Length == 0 ? "" : $" ({string.Join("; ", parts)})";
    }

    /// <summary>Nothing where the other period has no such figure, or none at all: then there is nothing to compare with.</summary>
    private IEnumerable<string> Beside(IndicatorValue value, IndicatorTable table, Period period)
    {
        if (OutlineFigures.Of(table, value.Code) is not { Value: { } then } other || (other.Denominator ?? other.Counted) == 0)
        {
            return [];
        }

        var difference = value.Value!.Value - then;
        var words = outline.Compare;
        return
        [
            ProgressOutline.Fill(
                difference > 0 ? words.More
                    : difference < 0 ? words.Less
                    : words.Same,
                ("difference", VietnameseNumber.Format(Math.Abs(difference))),
                ("unit", value.Measure == Share ? words.Points : value.Measure),
                ("period", period.NameInSentence)
            ),
        ];
    }
}
