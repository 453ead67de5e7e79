using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.FeeReceipts;

/// <summary>Issues a receipt for what was paid for a dossier and stands on none yet.</summary>
/// <param name="Code">The dossier.</param>
internal sealed record IssueFeeReceiptCommand(string Code);

/// <summary>Issues it, once for each fee, whoever presses at the same moment.</summary>
internal sealed class IssueFeeReceiptHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    Data.FeeReceipts receipts,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(IssueFeeReceiptCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (!user.RolesFor(dossier, DossierAction.Return).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        var kept = await database
            .Fees.Where(fee => fee.DossierId == dossier.Id)
            .OrderBy(fee => fee.Code)
            .Take(DossierLimits.ComponentsMaxCount)
            .ToListAsync(cancellationToken);
        var paid = kept.FindAll(fee => fee.LacksReceipt);
        if (paid.Count == 0)
        {
            return FeeErrors.NothingPaid;
        }

        var actor = user.ActorFor(dossier);
        var receipt = new FeeReceipt(actor.UnitId, dossier, paid, clock.GetUtcNow()) { CollectorName = actor.Name };

        // Two at once move the dossier's version both, so that the second is told and takes no number.
        database.Entry(dossier).Property(one => one.OwnerName).IsModified = true;
        var issued = await receipts.IssueAsync(receipt, paid, cancellationToken);
        var committed = await unitOfWork.CommitAsync([issued], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : receipt.Id;
    }
}
