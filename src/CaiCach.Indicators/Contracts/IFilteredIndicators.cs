using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Contracts;

/// <summary>A part of what an indicator counts, of its numerator and denominator alike: some fields, with some facts and without others.</summary>
public sealed record FigureFilter
{
    /// <summary>The longest that a filter may be in its written form.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>Everything that the indicator counts.</summary>
    public static readonly FigureFilter None = new([], [], []);

    private const char Separator = ',';
    private readonly string _text;

    /// <summary>Takes codes, each once and in order.</summary>
    public FigureFilter(IEnumerable<string> fields, IEnumerable<string> with, IEnumerable<string> without)
    {
        (Fields, With, Without) = (Sorted(fields), Sorted(with), Sorted(without));
        _text = string.Join(
            Separator,
            Fields
                .Select(code => $"field:{code}")
                .Concat(With.Select(code => $"with:{code}"))
                .Concat(Without.Select(code => $"without:{code}"))
        );
    }

    /// <summary>The fields (lĩnh vực) that alone count, by their codes; none for all.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Facts that have to be true.</summary>
    public IReadOnlyList<string> With { get; }

    /// <summary>Facts that may not be true.</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>Whether everything counts.</summary>
    public bool IsNone => _text.Length == 0;

    /// <summary>Reads the written form, e.g. <c>field:DD,without:postal</c>; null where it is none.</summary>
    public static FigureFilter? Parse(string text)
    {
        if (text.Length is 0 or > TextMaxLength)
        {
            return text.Length == 0 ? None : null;
        }

        var parts = text.Split(Separator)
            .Select(part => part.Split(':', 2))
            .ToLookup(part => part[0], part => part.Length > 1 ? part[1] : "", StringComparer.Ordinal);
        return parts.All(part => part.Key is "field" or "with" or "without" && part.All(IsCode))
            ? new FigureFilter(parts["field"], parts["with"], parts["without"])
            : null;
    }

    /// <inheritdoc />
    public bool Equals(FigureFilter? other) => other is not null && other._text == _text;

    /// <inheritdoc />
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The written form; empty where everything counts.</summary>
    public override string ToString() => _text;

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= 40 && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');

    private static IReadOnlyList<string> Sorted(IEnumerable<string> codes) =>
        [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>By what the records of an indicator can be filtered.</summary>
/// <param name="Fields">The names of their fields by their codes; none where they have no fields that are known.</param>
/// <param name="Facts">What is true of a record or not.</param>
public sealed record FilterChoices(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<RecordFact> Facts)
{
    /// <summary>Whether a filter names nothing but these, and not too much.</summary>
    public bool Have(FigureFilter filter) =>
        filter.ToString().Length <= FigureFilter.TextMaxLength
        && filter.Fields.All(Fields.ContainsKey)
        && filter.With.Concat(filter.Without).All(code => Facts.Any(fact => fact.Code == code));
}

/// <summary>An indicator of which a part is asked for.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Filter">The part.</param>
public sealed record FilteredIndicator(string Code, FigureFilter Filter);

/// <summary>Values of parts of indicators, counted from the very records; kept nowhere.</summary>
public interface IFilteredIndicators
{
    /// <summary>By what an indicator can be filtered; null where it cannot: figures that people enter, and counts over several record sets.</summary>
    Task<FilterChoices?> ChoicesAsync(string code, CancellationToken cancellationToken);

    /// <summary>The values of parts of indicators.</summary>
    /// <param name="unitId">The authority; counted as by <see cref="IIndicators"/>.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>A value for each that can be counted; none where the period has not begun or the unit only practises.</returns>
    Task<IReadOnlyDictionary<FilteredIndicator, IndicatorValue>> ReadAsync(
        Guid unitId,
        IReadOnlyCollection<FilteredIndicator> asked,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    );
}
