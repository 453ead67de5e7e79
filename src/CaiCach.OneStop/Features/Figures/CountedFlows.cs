using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>Dossiers behind a figure of how they flowed.</summary>
internal sealed class CountedFlows(OneStopDbContext database) : IRecordSet
{
    private readonly CountedDossiers _dossiers = new(database);

    public string Code => CountedFlowNames.Flows.Code;

    public Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) => _dossiers.DescribeAsync(recordIds, cancellationToken);
}

/// <summary>Procedures behind a figure.</summary>
internal sealed class CountedCatalogue(OneStopDbContext database) : IRecordSet
{
    public string Code => CountedFlowNames.Catalogue.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Procedures.Where(procedure => recordIds.Contains(procedure.Id))
            .Select(procedure => new
            {
                procedure.Id,
                procedure.Code,
                procedure.Name,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.Code, row.Name, OneStopLinks.Procedure(row.Code)));
    }
}
