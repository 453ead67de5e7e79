using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Domain;

/// <summary>A file of <c>data/indicators</c>: indicators of one kind of work.</summary>
internal sealed record IndicatorFile(string Source, IReadOnlyList<IndicatorDefinition> Indicators);

/// <summary>An indicator as its file has it.</summary>
/// <param name="Code">Its code, unique; never given anew to another.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Area">The reform area, by its id in <c>data/catalogues/reform-areas.json</c>.</param>
/// <param name="Measure">Unit of measure: "%" for a share, else what is counted.</param>
/// <param name="Better">Which direction is good; null for a number that is neither.</param>
/// <param name="Periods">The kinds of period that it is told for.</param>
/// <param name="Empty">What a share of nothing means; null for a plain number.</param>
/// <param name="Versions">How it is computed, from when.</param>
/// <param name="Kind">Whether it is computed from records or entered by a person.</param>
/// <param name="Keywords">What targets of plans call it, one way of saying it each; by them a target's words find it.</param>
/// <param name="LaterRoom">The room that will keep the records of a recorded one; null where none will.</param>
/// <param name="Late">The indicator that counts what is late and keeps this one down; null where nothing is late.</param>
/// <param name="Decimals">Decimals of a recorded number; 0 for whole ones.</param>
/// <param name="IsSigned">Whether a recorded one may be below 0.</param>
/// <param name="IsChange">Whether it is a change itself (less, more than the year before), so that what targets ask of it is no change of it.</param>
/// <param name="RollUp">What the recorded figures of several units come to.</param>
/// <param name="Bands">From which value on which grade is given, the least first; null for what is not graded.</param>
internal sealed record IndicatorDefinition(
    string Code,
    string Name,
    string Area,
    string Measure,
    Direction? Better,
    IReadOnlyList<PeriodKind> Periods,
    EmptyDenominator? Empty,
    IReadOnlyList<IndicatorVersion> Versions,
    IndicatorKind Kind = IndicatorKind.Computed,
    IReadOnlyList<string>? Keywords = null,
    string? LaterRoom = null,
    string? Late = null,
    int Decimals = 0,
    bool IsSigned = false,
    bool IsChange = false,
    RollUp RollUp = RollUp.Sum,
    IReadOnlyList<IndicatorBand>? Bands = null
)
{
    /// <summary>Most decimals of a recorded number.</summary>
    public const int MostDecimals = 4;

    /// <summary>The unit of measure of a share.</summary>
    public const string Share = "%";

    /// <summary>Whether it is a share of something.</summary>
    public bool IsShare => Measure == Share;
}

/// <summary>How an indicator is computed from a day on.</summary>
/// <param name="From">The first day; a period takes the version of its last day.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Source">The law, plan or document.</param>
/// <param name="IsConfirmed">Whether the source was seen to say so; false is shown as a mark.</param>
/// <param name="Count">What counts; more than one are added up, and no record may stand in two of them.</param>
/// <param name="Of">Out of what; null for a plain number.</param>
internal sealed record IndicatorVersion(
    DateOnly From,
    string Formula,
    string Source,
    bool IsConfirmed,
    IReadOnlyList<CountQuery> Count,
    IReadOnlyList<CountQuery>? Of
);

/// <summary>Where an indicator's figures come from.</summary>
internal enum IndicatorKind
{
    /// <summary>From the records of a room.</summary>
    Computed,

    /// <summary>From a person, with evidence, confirmed by a second one.</summary>
    Recorded,
}

/// <summary>What the recorded figures of several units come to.</summary>
internal enum RollUp
{
    /// <summary>They are added up, by numerators and denominators.</summary>
    Sum,

    /// <summary>A unit has its own figure and no other: points, places.</summary>
    Own,

    /// <summary>A unit with others below it has none.</summary>
    None,
}

/// <summary>A grade (xếp loại).</summary>
/// <param name="Name">Its name, "Khá".</param>
/// <param name="From">The least value that has it.</param>
/// <param name="Words">Folded words by which targets of plans ask for it.</param>
internal sealed record IndicatorBand(string Name, decimal From, IReadOnlyList<string> Words);

/// <summary>Which direction of a value is good.</summary>
internal enum Direction
{
    /// <summary>The more the better.</summary>
    Higher,

    /// <summary>The less the better.</summary>
    Lower,
}

/// <summary>What a share means where there is nothing to take a share of.</summary>
internal enum EmptyDenominator
{
    /// <summary>Nothing can be said: "chưa có số liệu".</summary>
    NoData,

    /// <summary>Nothing was owed, so nothing is missing: counted as reached in full.</summary>
    Full,

    /// <summary>Counted as nothing reached.</summary>
    Zero,
}
