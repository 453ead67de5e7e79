using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Features.Imports.Reconcile;

/// <summary>How far each source differs from what stands here, for pages that show figures of dossiers.</summary>
internal sealed class ReconciledSources(ReconcileQuery query, ImportSources sources, CurrentUser user) : IRecordSources
{
    public async Task<IReadOnlyList<SourceDifference>> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (!user.IsAny(ReconcileModel.Readers))
        {
            return [];
        }

        var found = new List<SourceDifference>();
        foreach (var source in sources.Sources)
        {
            var view = await query.ReadAsync(source.System, day, null, 1, 1, cancellationToken);
            if (view.Import is { AppliedAt: { } at })
            {
                var url = OneStopLinks.ReconcileOf(source.System, day);
                found.Add(new SourceDifference(source.Name, VietnamTime.DayOf(at), view.Counts.Values.Sum(), url));
            }
        }

        return found;
    }
}
