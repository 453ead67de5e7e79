using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>Dossiers behind a figure, without their owners.</summary>
internal sealed class CountedDossiers(OneStopDbContext database) : IRecordSet
{
    public string Code => CountedDossierNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from dossier in database.Dossiers
            where recordIds.Contains(dossier.Id)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            select new
            {
                dossier.Id,
                dossier.Code,
                procedure.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.Code, row.Name, OneStopLinks.Dossier(row.Code)));
    }
}
