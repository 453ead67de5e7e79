using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>A record behind a figure, as lists show it.</summary>
/// <param name="Line">What people read of it; null where it is out of reach.</param>
/// <param name="UnitName">The unit that it counts for.</param>
/// <param name="At">When that happened by which it belongs to the period.</param>
/// <param name="AtName">What happened then.</param>
/// <param name="IsCounted">Whether it counts in the numerator.</param>
/// <param name="Why">The facts that were asked for, as they are.</param>
internal sealed record DescribedRecord(
    RecordLine? Line,
    string? UnitName,
    DateTimeOffset At,
    string AtName,
    bool IsCounted,
    IReadOnlyList<string> Why
);

/// <summary>Puts the records behind a figure into words, by the rooms that keep them.</summary>
internal sealed class RecordDescriptions(IEnumerable<IRecordSet> sets, IUnitDirectory units)
{
    /// <summary>The records in words, in their order.</summary>
    public async Task<IReadOnlyList<DescribedRecord>> OfAsync(IReadOnlyList<CountedRecord> found, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(found.Select(row => (row.Set, row.Id)), cancellationToken);
        var names = await units.OfAsync([.. found.Select(row => row.UnitId).Distinct()], cancellationToken);
        return
        [
            .. found.Select(row => new DescribedRecord(
                lines.GetValueOrDefault((row.Set.Code, row.Id)),
                names.GetValueOrDefault(row.UnitId)?.Name,
                row.At,
                row.Basis.From.Name,
                row.IsCounted,
                row.Why
            )),
        ];
    }

    /// <summary>What people read of records; one that is out of reach is left out.</summary>
    public async Task<IReadOnlyDictionary<(string Set, Guid Id), RecordLine>> LinesAsync(
        IEnumerable<(RecordSetShape Set, Guid Id)> found,
        CancellationToken cancellationToken
    )
    {
        var lines = new Dictionary<(string, Guid), RecordLine>();
        foreach (var rows in found.GroupBy(row => row.Set.Code, row => row.Id, StringComparer.Ordinal))
        {
            var set = sets.Single(set => set.Code == rows.Key);
            foreach (var (id, line) in await set.DescribeAsync([.. rows.Distinct()], cancellationToken))
            {
                lines[(rows.Key, id)] = line;
            }
        }

        return lines;
    }
}
