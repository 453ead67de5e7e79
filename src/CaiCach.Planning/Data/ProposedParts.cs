using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Data;

/// <summary>Proposes which part of an indicator a threshold is about, by the fields that its words name.</summary>
internal sealed class ProposedParts(IFilteredIndicators parts)
{
    /// <summary>The part; all of it where the words name no field, or the indicator is not told by fields.</summary>
    public async Task<FigureFilter> OfAsync(Target target, int place, string indicatorCode, CancellationToken cancellationToken) =>
        await parts.ChoicesAsync(indicatorCode, cancellationToken) is { } choices
            ? new FigureFilter(TargetFields.In(TargetClauses.Of(target.Text, target.Measures)[place].Words, choices.Fields), [], [])
            : FigureFilter.None;
}
