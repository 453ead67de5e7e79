using System.Text.Json.Serialization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>The values of indicators, each computed from the records as they are known.</summary>
public interface IIndicators
{
    /// <summary>Every indicator that is in force in a period.</summary>
    /// <param name="unitId">The authority; all below it and its predecessors are counted with it, practice units are not.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The values in the order of areas; refused when the period has not begun or the unit only practises.</returns>
    Task<Result<IndicatorTable>> ReadAsync(Guid unitId, Period period, PeriodCutoff cutoff, CancellationToken cancellationToken) =>
        ReadAsync(unitId, period, cutoff, null, cancellationToken);

    /// <summary>The same as of a moment: what was recorded later does not count.</summary>
    /// <param name="unitId">The authority.</param>
    /// <param name="period">The period; one that ran at that moment is cut off there.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<Result<IndicatorTable>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    ) => ReadAsync(unitId, null, period, cutoff, asOf, cancellationToken);

    /// <summary>The same of one department (phòng, ban, đơn vị trực thuộc) of the authority, or of the whole of it.</summary>
    /// <param name="unitId">The authority.</param>
    /// <param name="department">
    /// The department's code: of the authority's records those that it, or somebody with a position in it on the period's last day (or today), handles as of
    /// now. What the records do not tell by department has no value, <see cref="FigureOrigin.Undivided"/>. Null for the whole authority.
    /// </param>
    /// <param name="period">The period; one that ran at that moment is cut off there.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Refused as not found where the authority has no such department.</returns>
    Task<Result<IndicatorTable>> ReadAsync(
        Guid unitId,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );
}

/// <summary>The indicators of a unit and a period, as the command line and the API say them.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Period">The period in its written form.</param>
/// <param name="Cutoff">Which days it has: <c>calendar</c> or <c>reporting</c>.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="At">The moment up to which things count: now, the moment asked for, or the end of a period that is over.</param>
/// <param name="Indicators">One for each indicator.</param>
/// <param name="AsOf">The moment whose knowledge counts: asked for again as of it, the same values come. Null in tables that were kept before it was told.</param>
/// <param name="Department">The department's code; null for the whole unit.</param>
public sealed record IndicatorTable(
    string Unit,
    string Period,
    string Cutoff,
    DateOnly From,
    DateOnly To,
    DateTimeOffset At,
    IReadOnlyList<IndicatorValue> Indicators,
    DateTimeOffset? AsOf = null,
    string? Department = null
);

/// <summary>The value of an indicator.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Area">The reform area, by its id.</param>
/// <param name="Measure">Unit of measure: "%", or what is counted.</param>
/// <param name="Numerator">How many count; of a recorded number with decimals the whole ones, <paramref name="Value"/> has it exactly.</param>
/// <param name="Denominator">Out of how many; null for a plain number.</param>
/// <param name="Value">
/// The number, or the share in percent with two decimals; null where there is nothing to take a share of. See <c>IndicatorArithmetic</c>.
/// </param>
/// <param name="Origin">Where the figure comes from.</param>
public sealed record IndicatorValue(
    string Code,
    string Name,
    string Area,
    string Measure,
    long Numerator,
    long? Denominator,
    decimal? Value,
    FigureOrigin Origin = FigureOrigin.Computed
)
{
    /// <summary>Whether there is a figure; what people enter and nobody has is none, though its counts are zero.</summary>
    [JsonIgnore]
    public bool IsTold => Origin == FigureOrigin.Computed || Value is not null;

    /// <summary>How many count, of a plain number with decimals with them.</summary>
    [JsonIgnore]
    public decimal Counted => Denominator is null ? Value ?? Numerator : Numerator;
}

/// <summary>Where a figure comes from.</summary>
public enum FigureOrigin
{
    /// <summary>Counted from records.</summary>
    Computed,

    /// <summary>Entered by a person with evidence and confirmed by a second one; the value is null while nobody has.</summary>
    Recorded,

    /// <summary>Entered with evidence and not confirmed yet, so it has no value.</summary>
    Waiting,

    /// <summary>Asked for a department, and nothing tells to which one its records belong, so it has no value.</summary>
    Undivided,
}

/// <summary>Which indicators there are.</summary>
public interface IIndicatorCodes
{
    /// <summary>The code of each.</summary>
    IReadOnlyCollection<string> All { get; }

    /// <summary>Files of the installation's own indicators that are not used, and why.</summary>
    IReadOnlyList<LeftOutIndicators> LeftOut { get; }

    /// <summary>Whether a higher value of an indicator is better (true) or a lower one (false); null where neither is, or there is no such indicator.</summary>
    bool? IsHigherBetter(string code);

    /// <summary>Whether the figures of several units come to one of them all; false where each has its own: points, places.</summary>
    bool IsAddedUp(string code);
}

/// <summary>A file of an installation's own indicators (<c>CAICACH_VAR/indicators</c>) that is left out.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Reasons">Why, in Vietnamese; not all where there are many.</param>
public sealed record LeftOutIndicators(string File, IReadOnlyList<string> Reasons);
