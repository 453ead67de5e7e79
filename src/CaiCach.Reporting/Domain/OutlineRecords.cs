using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>A list of the very records behind an indicator, under an item.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Columns">What is told of each record.</param>
/// <param name="None">What is said where there is none; empty says nothing, because a sentence beside it does.</param>
/// <param name="More">What follows a list that is cut off: <c>{count}</c> is how many more there are.</param>
internal sealed record OutlineRecords(string Indicator, IReadOnlyList<OutlineRecordColumn> Columns, string None, string More)
{
    /// <summary>Records listed where nothing else is said.</summary>
    public const int TakeUsual = 20;

    /// <summary>Most records of a list.</summary>
    public const int TakeMax = 200;

    /// <summary>Most columns of a list.</summary>
    public const int ColumnsMax = 7;

    /// <summary>Only those that count in the numerator (true) or do not (false); null for all.</summary>
    public bool? IsCounted { get; init; }

    /// <summary>Whether the one that has belonged to the figure longest comes first, else the latest.</summary>
    public bool IsOldestFirst { get; init; }

    /// <summary>Most records that are listed, from 1.</summary>
    public int Take { get; init; } = TakeUsual;

    /// <summary>Whether it can be listed.</summary>
    /// <param name="known">What there is of the indicator's records.</param>
    public bool IsRight(IReadOnlyList<RecordColumn> known) =>
        Columns.Count is > 0 and <= ColumnsMax
        && Take is > 0 and <= TakeMax
        && More.Length > 0
        && Columns.DistinctBy(column => column.Of, StringComparer.Ordinal).Count() == Columns.Count
        && Columns.All(column => column.Heading.Length > 0 && known.Any(one => one.Code == column.Of));

    /// <summary>How many of a value's records it is about.</summary>
    public long TotalOf(IndicatorValue? value) =>
        (value, IsCounted) switch
        {
            (null, _) => 0,
            (_, true) => value.Numerator,
            (_, false) => (value.Denominator ?? value.Numerator) - value.Numerator,
            _ => value.Denominator ?? value.Numerator,
        };
}

/// <summary>A column of a list of records.</summary>
/// <param name="Of">What of the record, by the codes of <see cref="IRecordColumns"/>.</param>
/// <param name="Heading">Its heading.</param>
internal sealed record OutlineRecordColumn(string Of, string Heading);

/// <summary>Records as a report lists them, kept as signed with the headings that they had.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">Those that are listed.</param>
internal sealed record ListedRecords(long Total, IReadOnlyList<ListedColumn> Columns, IReadOnlyList<ListedRecord> Rows)
{
    /// <summary>What follows a list that is cut off; null for a whole one.</summary>
    public string? MoreIn(OutlineRecords words) =>
        Total > Rows.Count ? ProgressOutline.Fill(words.More, ("count", ProgressTexts.Count((int)(Total - Rows.Count)))) : null;
}

/// <summary>A column of listed records.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What its cells hold.</param>
internal sealed record ListedColumn(string Heading, RecordColumnKind Kind);

/// <summary>What outlines may name.</summary>
/// <param name="Measures">The unit of measure of each indicator, by its code.</param>
/// <param name="ColumnsOf">What there is of the records of an indicator, by its code.</param>
internal sealed record OutlineTerms(IReadOnlyDictionary<string, string> Measures, Func<string, IReadOnlyList<RecordColumn>> ColumnsOf);
