using System.Text.Json.Serialization;
using CaiCach.Foundation.Text;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>One figure of a report.</summary>
/// <param name="Code">Unique in the report: an indicator's code, or a status of tasks.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">Unit of measure: "%", or what is counted.</param>
/// <param name="Numerator">How many count.</param>
/// <param name="Denominator">Out of how many; null for a plain number.</param>
/// <param name="Value">The number, or the share in percent; null where nothing can be said.</param>
internal sealed record ReportFigure(string Code, string Name, string Measure, long Numerator, long? Denominator, decimal? Value)
{
    private const string Share = "%";

    /// <summary>How many count, of a plain number with decimals with them.</summary>
    [JsonIgnore]
    public decimal Counted => Denominator is null ? Value ?? Numerator : Numerator;

    /// <summary>The value of an indicator.</summary>
    public static ReportFigure Of(IndicatorValue value) =>
        new(value.Code, value.Name, value.Measure, value.Numerator, value.Denominator, value.Value);

    /// <summary>
    /// The same figure of several reports as one: counts are added up and the share is that of the sums, never an average of shares; null where no report
    /// has a value.
    /// </summary>
    /// <param name="figures">One of each report; one at least.</param>
    public static ReportFigure Sum(IReadOnlyList<ReportFigure> figures)
    {
        var numerator = figures.Sum(figure => figure.Numerator);
        if (figures[0].Denominator is null)
        {
            var told = figures.Where(figure => figure.Value is not null).ToList();
            return figures[0] with { Numerator = numerator, Value = told.Count == 0 ? null : told.Sum(figure => figure.Value) };
        }

        var denominator = figures.Sum(figure => figure.Denominator ?? 0);
        return figures[0] with
        {
            Numerator = numerator,
            Denominator = denominator,
            Value = denominator == 0 ? figures[0].Value : IndicatorArithmetic.Share(numerator, denominator),
        };
    }

    /// <summary>As a text says it: "12", "66,67% (2/3)".</summary>
    public string Written(string noData) =>
        Value is not { } value ? noData
        : Denominator is { } of
            ? $"{VietnameseNumber.Format(value)}{(Measure == Share ? Share : "")} ({VietnameseNumber.Format(Numerator)}/{VietnameseNumber.Format(of)})"
        : VietnameseNumber.Format(value);
}

/// <summary>An issued report's figures, computed again as of the moment at which they were signed.</summary>
/// <param name="At">The moment.</param>
/// <param name="Count">How many figures.</param>
/// <param name="Changes">Those that do not come out the same; none where all is well.</param>
internal sealed record Recomputation(DateTimeOffset At, int Count, IReadOnlyList<FigureChange> Changes)
{
    /// <summary>A report as signed, beside what is computed again.</summary>
    public static Recomputation Of(DateTimeOffset at, ComposedReport signed, ComposedReport again) =>
        new(at, signed.Counted.Count, FigureChange.Between(signed.Counted, again.Counted));
}

/// <summary>A figure that is no longer what was reported.</summary>
/// <param name="Then">As issued.</param>
/// <param name="Now">As computed since.</param>
internal sealed record FigureChange(ReportFigure Then, ReportFigure Now)
{
    /// <summary>The text in which the reason stands.</summary>
    public string Item => $"figure.{Then.Code}";

    /// <summary>The figures that differ; one that only one of the two reports knows is no correction.</summary>
    public static IReadOnlyList<FigureChange> Between(IEnumerable<ReportFigure> then, IEnumerable<ReportFigure> now) =>
        [
            .. then.Join(now, one => one.Code, other => other.Code, (one, other) => new FigureChange(one, other), StringComparer.Ordinal)
                .Where(change => Counts(change.Then) != Counts(change.Now)),
        ];

    private static (long Numerator, long? Denominator, decimal? Value) Counts(ReportFigure figure) =>
        (figure.Numerator, figure.Denominator, figure.Value);
}
