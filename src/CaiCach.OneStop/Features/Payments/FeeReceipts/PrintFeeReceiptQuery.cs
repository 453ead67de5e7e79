using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.FeeReceipts;

/// <summary>A dossier, and what is filled into the receipt of its fees.</summary>
internal sealed record FeeReceiptView(Dossier Dossier, FeeReceiptContent Content);

/// <summary>Reads what is printed on a receipt of fees.</summary>
internal sealed class PrintFeeReceiptQuery(OneStopDbContext database, IUnitDirectory units)
{
    /// <summary>The content; null where there is no such receipt in the scope.</summary>
    public async Task<FeeReceiptView?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var receipt = await database.FeeReceipts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (receipt is null || await units.AuthorityOfAsync(receipt.UnitId, cancellationToken) is not { } authority)
        {
            return null;
        }

        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == receipt.DossierId, cancellationToken);
        var procedureName = await database
            .Procedures.Where(procedure => procedure.Id == dossier.ProcedureId)
            .Select(procedure => procedure.Name)
            .SingleAsync(cancellationToken);
        return new FeeReceiptView(dossier, new FeeReceiptContent(authority.Name, dossier.Code, procedureName, receipt));
    }
}
