namespace CaiCach.Indicators.Domain.Index766;

/// <summary>A file of <c>data/indicators/index766</c>: the index of Decision 766 as it is computed from a day on.</summary>
/// <param name="From">The first day; a period takes the file of its last day.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Source">Where formulas and points were seen.</param>
/// <param name="Points">The most points of all groups.</param>
/// <param name="Groups">The groups.</param>
internal sealed record Index766File(DateOnly From, string Decision, string Source, decimal Points, IReadOnlyList<IndexGroup> Groups);

/// <summary>A group of components.</summary>
/// <param name="Code">Its code in the Portal's interface.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Points">The most points of its components.</param>
/// <param name="Components">The components.</param>
internal sealed record IndexGroup(string Code, string Name, decimal Points, IReadOnlyList<IndexComponent> Components);

/// <summary>A component: a rate that gives points.</summary>
/// <param name="Code">Its number in the decision.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Way">Where its rate comes from.</param>
/// <param name="Points">The most points.</param>
/// <param name="FullAt">The rate in percent from which on all points are given; null for as many as the rate says.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Source">Where it was seen.</param>
/// <param name="IsConfirmed">Whether points, threshold and formula were seen there; false is shown as a mark, and may be changed in the file.</param>
internal sealed record IndexComponent(
    string Code,
    string Name,
    ComponentWay Way,
    decimal Points,
    decimal? FullAt,
    string Formula,
    string Source,
    bool IsConfirmed
)
{
    /// <summary>What counts; empty where <see cref="Lost"/> says what does not.</summary>
    public IReadOnlyList<CountQuery> Count { get; init; } = [];

    /// <summary>What takes from the whole; no record stands in two of them.</summary>
    public IReadOnlyList<CountQuery> Lost { get; init; } = [];

    /// <summary>Out of what.</summary>
    public IReadOnlyList<CountQuery> Of { get; init; } = [];

    /// <summary>What a rate of nothing means.</summary>
    public EmptyComponent Empty { get; init; } = EmptyComponent.LeftOut;

    /// <summary>What keeps a unit from full points, after a number: "hồ sơ chưa số hóa kết quả".</summary>
    public string? Missing { get; init; }

    /// <summary>Why it gives no points here; null for one that does.</summary>
    public string? Note { get; init; }

    /// <summary>The recorded indicator that tells it, as long as no room keeps the records; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whether all that it counts can be told apart by field.</summary>
    public bool IsByField { get; init; } = true;

    /// <summary>The component whose rate it is multiplied by; null for none.</summary>
    public string? Times { get; init; }

    /// <summary>The recorded number, from the start of the year on, that takes the place of the denominator where it is more; null for none.</summary>
    public string? Reported { get; init; }

    /// <summary>Whether the part of the year before that falls to such a period is the denominator where there is none.</summary>
    public bool IsLikeYearBefore { get; init; }

    /// <summary>The records whose handling time is told on average, from reception to the moment that lies in the period; null for none.</summary>
    public CountQuery? Lasting { get; init; }

    /// <summary>Whether only ministries and provinces are scored on it; a commune is not.</summary>
    public bool IsForProvinces { get; init; }

    /// <summary>A list of today's work on what is missing; null where there is none.</summary>
    public string? WorkList { get; init; }
}

/// <summary>Where the rate of a component comes from.</summary>
internal enum ComponentWay
{
    /// <summary>Counted from records.</summary>
    Counted,

    /// <summary>Recorded with evidence, as long as no room keeps the records.</summary>
    Recorded,

    /// <summary>A unit of this level is not scored on it.</summary>
    NotScored,

    /// <summary>Told without points.</summary>
    Information,
}

/// <summary>What a component means where there is nothing to take a rate of.</summary>
internal enum EmptyComponent
{
    /// <summary>It is left out of the maximum.</summary>
    LeftOut,

    /// <summary>It gives no points.</summary>
    Zero,
}
