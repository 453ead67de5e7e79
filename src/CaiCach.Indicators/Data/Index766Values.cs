using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>Computes the index of Decision 766 from the records.</summary>
internal sealed class Index766Values(
    Index766Catalogue catalogue,
    RecordCounts counts,
    IRecordedComponents recorded,
    IEnumerable<IRecordFields> fields,
    IUnitDirectory units,
    TimeProvider clock
) : IIndex766
{
    public async Task<Result<Index766Reading>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var ground = await GroundAsync(unitId, period, cutoff, field, asOf, cancellationToken);
        if (ground.Failed)
        {
            return Result<Index766Reading>.Fail(ground.Errors);
        }

        var (rules, counted, span) = ground.Value;
        var found = await counts.CountAsync(Queries(rules, field), counted, span, cancellationToken);
        var unit = await units.FindAsync(unitId, cancellationToken);
        var reach = new UnitReach(unit!, counted.Ids);
        var besides = await BesidesAsync(
            rules,
            [reach],
            _ => query => found[query],
            counted,
            (period, cutoff, field, span),
            cancellationToken
        );
        var index = ScoredIndex.Of(rules, field, query => found[query], besides(reach));
        var days = period.Days(cutoff);
        return new Index766Reading(
            unit!.Code,
            period.ToString(),
            cutoff == PeriodCutoff.Reporting ? "reporting" : "calendar",
            days.From,
            days.To,
            span.EndsBefore,
            field,
            index.Points,
            index.Maximum,
            index.Percent,
            await ToldAsync(index.Groups, rules, counted, field, span, cancellationToken),
            span.KnownAt ?? clock.GetUtcNow()
        );
    }

    /// <summary>The index of each of several units, each with what it reaches, by one count.</summary>
    public async Task<IReadOnlyList<(UnitReach Unit, ScoredIndex Index)>> CompareAsync(
        Index766Rules rules,
        IReadOnlyList<UnitReach> compared,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var all = new CountedUnits([.. compared.SelectMany(unit => unit.Ids).Distinct()]);
        var found = await counts.ByUnitAsync(Queries(rules, null), all, span, cancellationToken);
        var besides = await BesidesAsync(rules, compared, Sums, all, (period, cutoff, null, span), cancellationToken);
        return [.. compared.Select(unit => (unit, ScoredIndex.Of(rules, null, Sums(unit), besides(unit))))];

        Func<RecordQuery, long> Sums(UnitReach unit) => query => unit.Ids.Sum(id => found.GetValueOrDefault((query, id)));
    }

    /// <summary>What the index needs besides the counts, for each of the units.</summary>
    private async Task<Func<UnitReach, IndexBesides>> BesidesAsync(
        Index766Rules rules,
        IReadOnlyList<UnitReach> compared,
        Func<UnitReach, Func<RecordQuery, long>> sums,
        CountedUnits all,
        (Period Period, PeriodCutoff Cutoff, string? Field, CountedSpan Span) asked,
        CancellationToken cancellationToken
    )
    {
        var known = await recorded.ReadAsync(all, asked.Period, asked.Cutoff, asked.Span, cancellationToken);
        var reported = await recorded.ReportedAsync(all, asked.Period, asked.Cutoff, asked.Span, cancellationToken);
        var provinces = await ProvincesAsync(compared, cancellationToken);
        var empty = rules
            .Components.Where(component => component.IsLikeYearBefore && rules.CountsOf(component, asked.Field) is not null)
            .Where(component => compared.Any(unit => rules.CountsOf(component, asked.Field)!.Of.Sum(sums(unit)) == 0))
            .ToList();
        var before = await YearBeforeAsync(rules, empty, all, asked, cancellationToken);
        return unit => new IndexBesides(
            provinces.Contains(unit.Unit.Id),
            code => Sum(known, code, rules.IsOwn(code) ? [unit.Unit.Id] : unit.Ids),
            code => Sum(reported, code, unit.Ids),
            code => Index766Arithmetic.PartOfYear(unit.Ids.Sum(id => before.GetValueOrDefault((code, id))), asked.Period.Kind)
        );
    }

    /// <summary>Those that are no commune and have nobody above them.</summary>
    private async Task<HashSet<Guid>> ProvincesAsync(IReadOnlyList<UnitReach> compared, CancellationToken cancellationToken)
    {
        var communes = (await units.CommunesAsync(VietnamTime.Today(clock), cancellationToken)).Select(unit => unit.Id).ToHashSet();
        var provinces = new HashSet<Guid>();
        foreach (var unit in compared.Where(unit => !communes.Contains(unit.Unit.Id)))
        {
            if ((await units.AboveAsync(unit.Unit.Id, cancellationToken)).Count == 0)
            {
                provinces.Add(unit.Unit.Id);
            }
        }

        return provinces;
    }

    /// <summary>What components were a rate of in the whole year before, by component and unit.</summary>
    private async Task<IReadOnlyDictionary<(string Code, Guid UnitId), long>> YearBeforeAsync(
        Index766Rules rules,
        List<IndexComponent> components,
        CountedUnits all,
        (Period Period, PeriodCutoff Cutoff, string? Field, CountedSpan Span) asked,
        CancellationToken cancellationToken
    )
    {
        var whole = new Dictionary<(string Code, Guid UnitId), long>();
        if (components.Count == 0)
        {
            return whole;
        }

        var days = Period.OfYear(asked.Period.Year - 1).Days(asked.Cutoff);
        var span = new CountedSpan(days.StartsAt, days.EndsBefore, asked.Span.KnownAt);
        var of = components.SelectMany(component => rules.CountsOf(component, asked.Field)!.Of);
        var found = await counts.ByUnitAsync(of, all, span, cancellationToken);
        foreach (var component in components)
        {
            foreach (var id in all.Ids)
            {
                whole[(component.Code, id)] = rules.CountsOf(component, asked.Field)!.Of.Sum(query => found.GetValueOrDefault((query, id)));
            }
        }

        return whole;
    }

    /// <summary>The groups with how long handling took where a component only tells that.</summary>
    private async Task<IReadOnlyList<Index766Group>> ToldAsync(
        IReadOnlyList<Index766Group> groups,
        Index766Rules rules,
        CountedUnits counted,
        string? field,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var lasting = rules
            .Components.Where(component => component.Lasting is not null)
            .ToDictionary(one => one.Code, StringComparer.Ordinal);
        var told = new Dictionary<string, (decimal Days, long Count)>(StringComparer.Ordinal);
        foreach (var component in lasting.Values)
        {
            var query = rules.Lasting[component.Code];
            told[component.Code] = await counts.LastingAsync(
                field is null ? query : query with { Fields = [field] },
                counted,
                span,
                cancellationToken
            );
        }

        return
        [
            .. groups.Select(one =>
                one with
                {
                    Components =
                    [
                        .. one.Components.Select(component =>
                            told.TryGetValue(component.Code, out var took) && took.Count > 0
                                ? component with
                                {
                                    Denominator = took.Count,
                                    Average = Index766Arithmetic.Shown(took.Days / took.Count),
                                    Why = Index766Names.Average(took.Days / took.Count, took.Count),
                                }
                                : component
                        ),
                    ],
                }
            ),
        ];
    }

    /// <summary>What the index of a unit stands on; refused where there can be none.</summary>
    public async Task<Result<(Index766Rules Rules, CountedUnits Units, CountedSpan Span)>> GroundAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var rules = catalogue.For(period, cutoff);
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        var counted = await CountedUnits.OfAsync(units, unitId, cancellationToken);
        var errors = rules.Errors.Concat(span.Errors).Concat(counted.Errors).ToList();
        if (field is not null && !(await FieldsAsync(cancellationToken)).ContainsKey(field))
        {
            errors.Add(Index766Errors.UnknownField);
        }

        return errors.Count > 0
            ? Result<(Index766Rules, CountedUnits, CountedSpan)>.Fail(errors)
            : (rules.Value, counted.Value, span.Value);
    }

    /// <summary>The fields by which the index can be told apart.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FieldsAsync(CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in fields)
        {
            foreach (var (code, name) in await source.AllAsync(cancellationToken))
            {
                names.TryAdd(code, name);
            }
        }

        return names;
    }

    private static IEnumerable<RecordQuery> Queries(Index766Rules rules, string? field) =>
        rules.Components.SelectMany(component => rules.CountsOf(component, field)?.Queries ?? []);

    private static long? Sum(IReadOnlyDictionary<(string Code, Guid UnitId), long> reported, string code, IEnumerable<Guid> unitIds)
    {
        var found = unitIds.Where(id => reported.ContainsKey((code, id))).Select(id => reported[(code, id)]).ToList();
        return found.Count == 0 ? null : found.Sum();
    }

    private static (long Numerator, long Denominator)? Sum(
        IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)> known,
        string code,
        IEnumerable<Guid> unitIds
    )
    {
        var found = unitIds.Where(id => known.ContainsKey((code, id))).Select(id => known[(code, id)]).ToList();
        return found.Count == 0 ? null : (found.Sum(one => one.Numerator), found.Sum(one => one.Denominator));
    }
}
