using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>A count over a record set, with its names resolved.</summary>
/// <param name="Set">The records.</param>
/// <param name="Basis">Which of them belong to a period.</param>
/// <param name="With">Facts that have to be true.</param>
/// <param name="Without">Facts that may not be true.</param>
internal sealed record RecordQuery(RecordSetShape Set, RecordBasis Basis, IReadOnlyList<RecordFact> With, IReadOnlyList<RecordFact> Without)
{
    /// <summary>The fields (lĩnh vực) that a record has to be of, by their codes in its set; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What may not have begun by the moment that is looked at; null for nothing.</summary>
    public RecordMoment? NotYet { get; init; }

    /// <summary>Whether whatever this counts is counted by another query too.</summary>
    public bool IsWithin(RecordQuery whole) =>
        Set.Code == whole.Set.Code
        && Basis == whole.Basis
        && (Set.Bits(whole.With) & ~Set.Bits(With)) == 0
        && (Set.Bits(whole.Without) & ~Set.Bits(Without)) == 0
        && (whole.NotYet is null || whole.NotYet == NotYet)
        && (whole.Fields.Count == 0 || (Fields.Count > 0 && Fields.All(field => whole.Fields.Contains(field, StringComparer.Ordinal))));

    /// <summary>Two queries are one when they count the same, in whatever order their facts are named.</summary>
    public bool Equals(RecordQuery? other) =>
        other is not null
        && Set.Code == other.Set.Code
        && Basis == other.Basis
        && Set.Bits(With) == other.Set.Bits(other.With)
        && Set.Bits(Without) == other.Set.Bits(other.Without)
        && NotYet == other.NotYet
        && Fields.SequenceEqual(other.Fields, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Set.Code, Basis, Set.Bits(With), Set.Bits(Without), NotYet, Fields.Count);
}

/// <summary>By what a record belongs to a period: something happened in it (<paramref name="Until"/> is null), or it stands at a moment.</summary>
/// <param name="From">What happened, or by what it begins to stand.</param>
/// <param name="Until">By what it ceases to stand.</param>
/// <param name="IsAtStart">Whether it is looked at when the period begins.</param>
internal sealed record RecordBasis(RecordMoment From, RecordMoment? Until, bool IsAtStart);

/// <summary>An indicator as it is computed for a period.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Version">The version that holds.</param>
/// <param name="Count">What counts.</param>
/// <param name="Of">Out of what; null for a plain number.</param>
internal sealed record Indicator(
    IndicatorDefinition Definition,
    IndicatorVersion Version,
    IReadOnlyList<RecordQuery> Count,
    IReadOnlyList<RecordQuery>? Of
)
{
    /// <summary>Whether its figures are entered by people.</summary>
    public bool IsRecorded => Definition.Kind == IndicatorKind.Recorded;

    /// <summary>Whether its figures are told by departments: each of its records tells who handles it.</summary>
    public bool IsDivided => !IsRecorded && Queries.All(query => query.Set.Holders is not null);

    /// <summary>A part of it; null where it has none such: what people enter, counts over several sets, facts or fields that it does not know.</summary>
    public Indicator? Filtered(FigureFilter filter)
    {
        if (filter.IsNone)
        {
            return this;
        }

        var sets = Queries.Select(query => query.Set).Distinct().ToList();
        if (IsRecorded || sets is not [var set] || filter.With.Concat(filter.Without).Any(code => set.Facts.All(fact => fact.Code != code)))
        {
            return null;
        }

        var filtered = this with { Count = [.. Count.Select(Part)], Of = Of is null ? null : [.. Of.Select(Part)] };
        return filter.Fields.Count > 0 && filtered.Queries.Any(query => query.Fields.Count == 0) ? null : filtered;

        RecordQuery Part(RecordQuery query) =>
            query with
            {
                With = [.. query.With.Union(Facts(filter.With))],
                Without = [.. query.Without.Union(Facts(filter.Without))],
                Fields =
                    filter.Fields.Count == 0 ? query.Fields
                    : query.Fields.Count == 0 ? filter.Fields
                    : [.. query.Fields.Intersect(filter.Fields, StringComparer.Ordinal)],
            };

        IEnumerable<RecordFact> Facts(IEnumerable<string> codes) =>
            set.Facts.Where(fact => codes.Contains(fact.Code, StringComparer.Ordinal));
    }

    /// <summary>Every count that its value needs.</summary>
    public IEnumerable<RecordQuery> Queries => Of is null ? Count : Count.Concat(Of);
}
