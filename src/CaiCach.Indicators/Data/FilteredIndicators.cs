using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>Computes parts of indicators.</summary>
internal sealed class FilteredIndicators(
    IndicatorCatalogue catalogue,
    IndicatorValues values,
    IEnumerable<IRecordFields> fields,
    IUnitDirectory units,
    TimeProvider clock
) : IFilteredIndicators
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _names = new(StringComparer.Ordinal);

    public async Task<FilterChoices?> ChoicesAsync(string code, CancellationToken cancellationToken) =>
        catalogue.SetOf(code) is { } set ? new FilterChoices(await FieldsAsync(set, cancellationToken), set.Facts) : null;

    public async Task<IReadOnlyDictionary<FilteredIndicator, IndicatorValue>> ReadAsync(
        Guid unitId,
        IReadOnlyCollection<FilteredIndicator> asked,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    )
    {
        var told = asked
            .Distinct()
            .Select(one => (Asked: one, Indicator: catalogue.Find(one.Code, period, cutoff)?.Filtered(one.Filter)))
            .Where(one => one.Indicator is not null)
            .ToList();
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow());
        var counted = await CountedUnits.OfAsync(units, unitId, cancellationToken);
        if (told.Count == 0 || span.Failed || counted.Failed)
        {
            return new Dictionary<FilteredIndicator, IndicatorValue>();
        }

        var computed = await values.ComputeAsync([.. told.Select(one => one.Indicator!)], counted.Value, span.Value, cancellationToken);
        return told.Zip(computed).ToDictionary(pair => pair.First.Asked, pair => pair.Second);
    }

    /// <summary>The names of the fields of a set, read once.</summary>
    private async Task<IReadOnlyDictionary<string, string>> FieldsAsync(RecordSetShape set, CancellationToken cancellationToken)
    {
        var whose = set.FieldsOf ?? set.Code;
        if (!_names.TryGetValue(whose, out var names))
        {
            names = fields.FirstOrDefault(one => one.SetCode == whose) is { } known
                ? await known.AllAsync(cancellationToken)
                : new Dictionary<string, string>(StringComparer.Ordinal);
            _names[whose] = names;
        }

        return names;
    }
}
