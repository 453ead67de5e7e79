using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>The index of Decision 766, computed from the records at the moment of asking.</summary>
public interface IIndex766
{
    /// <summary>The index of a unit and a period.</summary>
    /// <param name="unitId">The authority; all below it and its predecessors are counted with it, practice units are not.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="field">The code of the one field (lĩnh vực) that counts; null for all.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The points; refused when the period has not begun or is before the decision, or the unit only practises.</returns>
    Task<Result<Index766Reading>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        CancellationToken cancellationToken
    ) => ReadAsync(unitId, period, cutoff, field, null, cancellationToken);

    /// <summary>The same as of a moment: what was recorded later does not count.</summary>
    /// <param name="unitId">The authority.</param>
    /// <param name="period">The period; one that ran at that moment is cut off there.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="field">The code of the one field (lĩnh vực) that counts; null for all.</param>
    /// <param name="asOf">The moment, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<Result<Index766Reading>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );
}

/// <summary>The index of a unit and a period.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Period">The period in its written form.</param>
/// <param name="Cutoff">Which days it has: <c>calendar</c> or <c>reporting</c>.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="At">The moment up to which things count.</param>
/// <param name="Field">The one field that counts; null for all.</param>
/// <param name="Points">The points, two decimals.</param>
/// <param name="Maximum">The most points of what is scored; below 100 where something is left out.</param>
/// <param name="Percent">Points out of the maximum in percent, two decimals; null where nothing is scored.</param>
/// <param name="Groups">The groups.</param>
/// <param name="AsOf">The moment whose knowledge counts: asked for again as of it, the same points come.</param>
public sealed record Index766Reading(
    string Unit,
    string Period,
    string Cutoff,
    DateOnly From,
    DateOnly To,
    DateTimeOffset At,
    string? Field,
    decimal Points,
    decimal Maximum,
    decimal? Percent,
    IReadOnlyList<Index766Group> Groups,
    DateTimeOffset? AsOf = null
);

/// <summary>A group of components.</summary>
/// <param name="Code">Its code in the Portal's interface.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">The points, two decimals.</param>
/// <param name="Maximum">The most points of what is scored.</param>
/// <param name="Components">The components.</param>
public sealed record Index766Group(string Code, string Name, decimal Points, decimal Maximum, IReadOnlyList<Index766Component> Components);

/// <summary>A component of the index.</summary>
/// <param name="Code">Its number in the decision.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Whether it is scored, or why not.</param>
/// <param name="Numerator">How many count, 0 or more; null where nothing is counted.</param>
/// <param name="Denominator">Out of how many; null where nothing is counted.</param>
/// <param name="Rate">The rate in percent, two decimals; null where there is none.</param>
/// <param name="FullAt">The rate from which on all points are given; null for 100.</param>
/// <param name="Points">The points, two decimals; null where it is not scored.</param>
/// <param name="Maximum">Its most points, scored or not.</param>
/// <param name="Missing">How many keep the unit from a full rate.</param>
/// <param name="Needed">How many of them more would give all points.</param>
/// <param name="Why">What keeps the unit from full points, or why it is not scored, in words; null where there is nothing to say.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Source">Where it was seen.</param>
/// <param name="IsConfirmed">Whether points, threshold and formula were seen there.</param>
/// <param name="Indicator">The recorded indicator that tells it; null for what is counted from records.</param>
/// <param name="Average">The average in days that a component without points tells; null for none.</param>
public sealed record Index766Component(
    string Code,
    string Name,
    Index766State State,
    long? Numerator,
    long? Denominator,
    decimal? Rate,
    decimal? FullAt,
    decimal? Points,
    decimal Maximum,
    long Missing,
    long Needed,
    string? Why,
    string Formula,
    string Source,
    bool IsConfirmed,
    string? Indicator = null,
    decimal? Average = null
);

/// <summary>Whether a component gives points.</summary>
public enum Index766State
{
    /// <summary>It does.</summary>
    Scored,

    /// <summary>There is nothing to take a rate of, or nobody has recorded it: left out of the maximum.</summary>
    NoData,

    /// <summary>A unit of this level is not scored on it: left out of the maximum.</summary>
    NotScored,

    /// <summary>It is told without points.</summary>
    Information,
}
