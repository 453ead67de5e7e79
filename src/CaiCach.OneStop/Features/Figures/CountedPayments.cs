using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>Payments behind a figure; who paid is not told.</summary>
internal sealed class CountedPayments(OneStopDbContext database) : IRecordSet
{
    public string Code => CountedPaymentNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from fee in database.Fees
            where recordIds.Contains(fee.Id)
            join dossier in database.Dossiers on fee.DossierId equals dossier.Id
            select new
            {
                fee.Id,
                dossier.Code,
                fee.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.Code, row.Name, OneStopLinks.Dossier(row.Code)));
    }
}
