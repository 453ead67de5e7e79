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
        CancellationToken cancellationToken
    )
    {
        var ground = await GroundAsync(unitId, period, cutoff, field, cancellationToken);
        if (ground.Failed)
        {
            return Result<Index766Reading>.Fail(ground.Errors);
        }

        var (rules, counted, span) = ground.Value;
        var found = await counts.CountAsync(Queries(rules, field), counted, span, cancellationToken);
        var known = await recorded.ReadAsync(counted, period, cutoff, cancellationToken);
        var index = ScoredIndex.Of(rules, field, query => found[query], code => Sum(known, code, counted.Ids));
        var unit = await units.FindAsync(unitId, cancellationToken);
        var days = period.Days(cutoff);
        return new Index766Reading(
            unit?.Code ?? "",
            period.ToString(),
            cutoff == PeriodCutoff.Reporting ? "reporting" : "calendar",
            days.From,
            days.To,
            span.EndsBefore,
            field,
            index.Points,
            index.Maximum,
            index.Percent,
            index.Groups
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
        var known = await recorded.ReadAsync(all, period, cutoff, cancellationToken);
        return
        [
            .. compared.Select(unit =>
                (
                    unit,
                    ScoredIndex.Of(
                        rules,
                        null,
                        query => unit.Ids.Sum(id => found.GetValueOrDefault((query, id))),
                        code => Sum(known, code, unit.Ids)
                    )
                )
            ),
        ];
    }

    /// <summary>What the index of a unit stands on; refused where there can be none.</summary>
    public async Task<Result<(Index766Rules Rules, CountedUnits Units, CountedSpan Span)>> GroundAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        CancellationToken cancellationToken
    )
    {
        var rules = catalogue.For(period, cutoff);
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow());
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
