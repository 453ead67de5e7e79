namespace CaiCach.Documents.Official;

/// <summary>A chart of bars in the line of the text: Word draws it from its figures, which can be changed there.</summary>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Categories">What stands at each group of bars, in order; at most <see cref="OfficialLimits.ChartBars"/> bars in all.</param>
/// <param name="Series">The bars of each group; at most <see cref="OfficialLimits.ChartSeries"/>, each with a value for every category.</param>
public sealed record OfficialChart(string Description, IReadOnlyList<string> Categories, IReadOnlyList<OfficialSeries> Series)
    : OfficialBlock
{
    /// <summary>Whether bars lie, the first category on top: for long names.</summary>
    public bool IsLying { get; init; }

    /// <summary>A short line under it; null for none.</summary>
    public string? Caption { get; init; }
}

/// <summary>Bars of one kind.</summary>
/// <param name="Name">What they show.</param>
/// <param name="Values">One for each category; null draws none.</param>
public sealed record OfficialSeries(string Name, IReadOnlyList<decimal?> Values);
