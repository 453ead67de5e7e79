using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>Whether an indicator file can be used with what the rooms offer to count.</summary>
internal sealed class IndicatorChecks(
    IReadOnlyDictionary<string, IndicatorDefinition> indicators,
    IReadOnlyDictionary<string, RecordSetShape> sets
)
{
    /// <summary>Most counts that a version is made of, with what it takes over.</summary>
    public const int MostCounts = 100;

    /// <summary>Whether a word can be the code of a field: letters, digits, full stops and hyphens.</summary>
    public static bool IsFieldCode(string field) =>
        field.Length is > 0 and <= 40 && field.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');

    /// <summary>Every reason why an indicator cannot be used.</summary>
    public IEnumerable<Error> Of(IndicatorDefinition one)
    {
        if (!ReformAreas.TryParse(one.Area, out _))
        {
            yield return IndicatorErrors.UnknownArea(one.Code, one.Area);
        }

        if (one.Periods.Count == 0)
        {
            yield return IndicatorErrors.NoPeriod(one.Code);
        }

        if (one.Versions.Count == 0 || one.Versions.Zip(one.Versions.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            yield return IndicatorErrors.NoVersion(one.Code);
        }

        foreach (var version in one.Versions)
        {
            if (one.Kind == IndicatorKind.Recorded)
            {
                if (version.Count.Count > 0 || version.Of is not null || one.Empty is not null)
                {
                    yield return IndicatorErrors.RecordedCounts(one.Code);
                }
            }
            else if (
                version.Count.Count == 0
                || version.Of is { Count: 0 }
                || version.Of is null != one.Empty is null
                || version.Of is null == one.IsShare
            )
            {
                yield return IndicatorErrors.Counted(one.Code);
            }

            foreach (var error in version.Count.Concat(version.Of ?? []).SelectMany(query => OfQuery(one.Code, query)))
            {
                yield return error;
            }
        }

        if (one.Kind == IndicatorKind.Computed && (one.Decimals != 0 || one.IsSigned || one.RollUp != RollUp.Sum))
        {
            yield return IndicatorErrors.OnlyRecorded(one.Code);
        }

        if (one.Decimals is < 0 or > IndicatorDefinition.MostDecimals)
        {
            yield return IndicatorErrors.Decimals(one.Code);
        }

        if (one.Bands is { } bands && bands.Zip(bands.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            yield return IndicatorErrors.Bands(one.Code);
        }

        if (one.Late is { } late && !indicators.ContainsKey(late))
        {
            yield return IndicatorErrors.UnknownIndicator(one.Code, late);
        }

        if (Reaches(one.Code, one.Code, []))
        {
            yield return IndicatorErrors.Cycle(one.Code);
        }
        else if (one.Versions.Any(version => Size(version.Count.Concat(version.Of ?? []), 0) > MostCounts))
        {
            yield return IndicatorErrors.TooManyCounts(one.Code, MostCounts);
        }
    }

    /// <summary>Every reason why a count cannot be made.</summary>
    public IEnumerable<Error> OfQuery(string code, CountQuery query)
    {
        var bases = new object?[] { query.During, query.Standing, query.Indicator }.Count(basis => basis is not null);
        if (
            bases != 1
            || (
                query.Indicator is not null
                && (query.Set is not null || query.NotYet is not null || query.With.Count + query.Without.Count + query.Fields.Count > 0)
            )
        )
        {
            return [IndicatorErrors.OneBasis(code)];
        }

        if (query.Indicator is { } other)
        {
            return
                indicators.TryGetValue(other, out var found)
                && found.Kind == IndicatorKind.Computed
                && found.Versions.All(version => version.Of is null)
                ? []
                : [IndicatorErrors.UnknownIndicator(code, other)];
        }

        if (query.Set is null || !sets.TryGetValue(query.Set, out var set))
        {
            return [IndicatorErrors.UnknownSet(code, query.Set)];
        }

        string?[] moments = [query.During, query.Standing?.From, query.Standing?.Until, query.NotYet];
        return
        [
            .. moments
                .OfType<string>()
                .Where(moment => set.Moments.All(known => known.Code != moment))
                .Select(moment => IndicatorErrors.UnknownMoment(code, moment, query.Set)),
            .. query
                .With.Concat(query.Without)
                .Where(fact => set.Facts.All(known => known.Code != fact))
                .Select(fact => IndicatorErrors.UnknownFact(code, fact, query.Set)),
            .. query.Fields.Where(field => !IsFieldCode(field)).Select(field => IndicatorErrors.UnknownField(code, field)),
        ];
    }

    /// <summary>How many counts these come to, with all that they take over; stops soon after there are too many.</summary>
    private int Size(IEnumerable<CountQuery> queries, int before)
    {
        var size = before;
        foreach (var query in queries)
        {
            if (++size > MostCounts)
            {
                break;
            }

            size =
                query.Indicator is { } other && indicators.TryGetValue(other, out var one)
                    ? Size(one.Versions.SelectMany(version => version.Count), size)
                    : size;
        }

        return size;
    }

    /// <summary>Whether an indicator takes over, at whatever distance, what a sought one counts.</summary>
    private bool Reaches(string from, string sought, HashSet<string> seen) =>
        indicators.TryGetValue(from, out var one)
        && one.Versions.SelectMany(version => version.Count.Concat(version.Of ?? []))
            .Select(query => query.Indicator)
            .OfType<string>()
            .Any(next => next == sought || (seen.Add(next) && Reaches(next, sought, seen)));
}
