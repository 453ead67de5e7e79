using CaiCach.Foundation.Audit;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Planning.Features;

/// <summary>Reads the history of a plan or a task from the audit trail, with units named.</summary>
internal sealed class HistoryReading(AuditTrail trail, IUnitDirectory units)
{
    private const int LinesShown = 300;

    public async Task<IReadOnlyList<HistoryLine>> OfAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var lines = await trail.OfAsync(subjectId, LinesShown, cancellationToken);
        var known = await units.OfAsync([.. lines.SelectMany(HistoryLine.IdsIn).Distinct()], cancellationToken);
        var names = known.ToDictionary(unit => unit.Key.ToString(), unit => unit.Value.Name, StringComparer.Ordinal);
        return [.. lines.Select(line => HistoryLine.Of(line, names))];
    }
}
