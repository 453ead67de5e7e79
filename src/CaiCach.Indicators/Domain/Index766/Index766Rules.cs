namespace CaiCach.Indicators.Domain.Index766;

/// <summary>The index as a period computes it.</summary>
/// <param name="File">What it says.</param>
/// <param name="Counts">The counts of each component that is counted, by its code.</param>
internal sealed record Index766Rules(Index766File File, IReadOnlyDictionary<string, ComponentCounts> Counts)
{
    /// <summary>The records whose time from their first to their last moment is told, by the component's code.</summary>
    public required IReadOnlyDictionary<string, RecordQuery> Lasting { get; init; }

    /// <summary>Whether a unit has its own figure of a component, which is not added up.</summary>
    public bool IsOwn(string code) => Components.Any(component => component.Code == code && component.IsForProvinces);

    /// <summary>Every component, in order.</summary>
    public IEnumerable<IndexComponent> Components => File.Groups.SelectMany(group => group.Components);

    /// <summary>The counts of a component within a field; null where it is not counted, or not by field.</summary>
    public ComponentCounts? CountsOf(IndexComponent component, string? field) =>
        !Counts.TryGetValue(component.Code, out var counts) ? null
        : field is null ? counts
        : component.IsByField ? counts.In(field)
        : null;
}

/// <summary>What a component counts, with the names resolved.</summary>
/// <param name="Count">What counts; empty where <paramref name="Lost"/> says what does not.</param>
/// <param name="Lost">What takes from the whole.</param>
/// <param name="Of">Out of what.</param>
internal sealed record ComponentCounts(IReadOnlyList<RecordQuery> Count, IReadOnlyList<RecordQuery> Lost, IReadOnlyList<RecordQuery> Of)
{
    /// <summary>Every count that the rate needs.</summary>
    public IEnumerable<RecordQuery> Queries => [.. Count, .. Lost, .. Of];

    /// <summary>The same, within one field.</summary>
    public ComponentCounts In(string field) => new(Within(Count, field), Within(Lost, field), Within(Of, field));

    /// <summary>Numerator and denominator; the numerator may be below 0 where more is lost than there is.</summary>
    public (long Numerator, long Denominator) Read(Func<RecordQuery, long> found)
    {
        var denominator = Of.Sum(found);
        return (Lost.Count > 0 ? denominator - Lost.Sum(found) : Count.Sum(found), denominator);
    }

    private static IReadOnlyList<RecordQuery> Within(IEnumerable<RecordQuery> queries, string field) =>
        [.. queries.Select(query => query with { Fields = [field] })];
}
