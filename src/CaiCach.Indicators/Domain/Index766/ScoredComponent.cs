using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>A component with its points; rate and points are not rounded yet.</summary>
/// <param name="Definition">The component.</param>
/// <param name="State">Whether it is scored, or why not.</param>
/// <param name="Counts">Numerator and denominator; null where nothing is counted. The numerator may be below 0.</param>
/// <param name="Rate">The rate in percent; null where there is none.</param>
/// <param name="Points">The points; null where it is not scored.</param>
/// <param name="Why">What keeps the unit from full points, or why it is not scored.</param>
/// <param name="Factor">What the rate of the counts is multiplied by, 0 to 1.</param>
internal sealed record ScoredComponent(
    IndexComponent Definition,
    Index766State State,
    (long Numerator, long Denominator)? Counts,
    decimal? Rate,
    decimal? Points,
    string? Why,
    decimal Factor = 1
)
{
    /// <summary>The most points that it can give here.</summary>
    public decimal Maximum => State == Index766State.Scored ? Definition.Points : 0;

    /// <summary>How many keep the unit from a full rate.</summary>
    public long Missing => Counts is { } counts ? counts.Denominator - counts.Numerator : 0;

    /// <summary>How many more have to count for full points.</summary>
    public long Needed =>
        Counts is not { } counts ? 0
        : Factor == 0 ? Missing
        : Math.Min(Missing, Index766Arithmetic.Needed(counts.Numerator, counts.Denominator, (Definition.FullAt ?? 100) / Factor));

    /// <summary>Scores a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="counts">Numerator and denominator; null where nobody has recorded them, or they cannot be told within the field.</param>
    /// <param name="isProvince">Whether the unit is a province or ministry, which some components are for alone.</param>
    /// <param name="factor">What the rate is multiplied by.</param>
    public static ScoredComponent Of(
        IndexComponent component,
        (long Numerator, long Denominator)? counts,
        bool isProvince = false,
        decimal factor = 1
    ) =>
        component.Way switch
        {
            _ when component.IsForProvinces && !isProvince => new(
                component,
                Index766State.NotScored,
                null,
                null,
                null,
                Index766Names.NotForCommunes
            ),
            ComponentWay.NotScored => new(component, Index766State.NotScored, null, null, null, component.Note),
            ComponentWay.Information => new(component, Index766State.Information, null, null, null, component.Note),
            _ => counts switch
            {
                null => new(component, Index766State.NoData, null, null, null, component.Note ?? Index766Names.NotByField),
                { Denominator: 0 } => Empty(component),
                { } found => Rated(component, found, factor),
            },
        };

    private static ScoredComponent Empty(IndexComponent component) =>
        component.Empty == EmptyComponent.Zero
            ? new(component, Index766State.Scored, (0, 0), null, 0, Index766Names.NothingIsZero)
            : new(component, Index766State.NoData, (0, 0), null, null, Index766Names.Nothing);

    private static ScoredComponent Rated(IndexComponent component, (long Numerator, long Denominator) counts, decimal factor)
    {
        var rate = Index766Arithmetic.Rate(counts.Numerator, counts.Denominator) * factor;
        var points = Index766Arithmetic.Points(rate, component.Points, component.FullAt);
        var scored = new ScoredComponent(component, Index766State.Scored, counts, rate, points, null, factor);
        return points == component.Points
            ? scored
            : scored with
            {
                Why = Index766Names.Lost(component.Missing!, scored.Missing, scored.Needed, component.Points - points),
            };
    }
}
