using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>The index with its points; sums are those of points that are not rounded.</summary>
internal sealed record ScoredIndex(Index766Rules Rules, IReadOnlyList<ScoredComponent> Components)
{
    public decimal Points => Index766Arithmetic.Shown(Components.Sum(component => component.Points ?? 0));

    public decimal Maximum => Components.Sum(component => component.Maximum);

    /// <summary>Points out of the maximum in percent; null where nothing is scored.</summary>
    public decimal? Percent =>
        Maximum == 0 ? null : Index766Arithmetic.Shown(100 * Components.Sum(component => component.Points ?? 0) / Maximum);

    /// <summary>The groups as others read them.</summary>
    public IReadOnlyList<Index766Group> Groups =>
        [
            .. from @group in Rules.File.Groups
            let components = Components.Where(component => @group.Components.Contains(component.Definition)).ToList()
            select new Index766Group(
                @group.Code,
                @group.Name,
                Index766Arithmetic.Shown(components.Sum(component => component.Points ?? 0)),
                components.Sum(component => component.Maximum),
                [.. components.Select(Told)]
            ),
        ];

    /// <summary>Scores the index.</summary>
    /// <param name="rules">The index as the period has it.</param>
    /// <param name="field">The one field that counts; null for all.</param>
    /// <param name="found">How many a query counts.</param>
    /// <param name="besides">What the records of the period do not say.</param>
    public static ScoredIndex Of(Index766Rules rules, string? field, Func<RecordQuery, long> found, IndexBesides besides)
    {
        var counts = rules.Components.ToDictionary(component => component.Code, CountsOf, StringComparer.Ordinal);
        return new(
            rules,
            [
                .. rules.Components.Select(component =>
                    ScoredComponent.Of(
                        component,
                        counts[component.Code],
                        besides.IsProvince,
                        component.Times is { } times && counts.GetValueOrDefault(times) is { Denominator: > 0 } by
                            ? Index766Arithmetic.Rate(by.Numerator, by.Denominator) / 100
                            : 1
                    )
                ),
            ]
        );

        (long Numerator, long Denominator)? CountsOf(IndexComponent component)
        {
            if (component.Way == ComponentWay.Recorded)
            {
                return field is null ? besides.Recorded(component.Code) : null;
            }

            if (rules.CountsOf(component, field)?.Read(found) is not { } read)
            {
                return null;
            }

            var whole =
                field is null && besides.Reported(component.Code) is { } reported ? Math.Max(read.Denominator, reported) : read.Denominator;
            return (read.Numerator, whole == 0 && component.IsLikeYearBefore ? besides.YearBefore(component.Code) : whole);
        }
    }

    private static Index766Component Told(ScoredComponent scored) =>
        new(
            scored.Definition.Code,
            scored.Definition.Name,
            scored.State,
            scored.Counts is { } counts ? Math.Max(0, counts.Numerator) : null,
            scored.Counts?.Denominator,
            scored.Rate is { } rate ? Index766Arithmetic.Shown(rate) : null,
            scored.Definition.FullAt,
            scored.Points is { } points ? Index766Arithmetic.Shown(points) : null,
            scored.Definition.Points,
            scored.Missing,
            scored.Needed,
            scored.Why,
            scored.Definition.Formula,
            scored.Definition.Source,
            scored.Definition.IsConfirmed,
            scored.Definition.Indicator
        );
}
