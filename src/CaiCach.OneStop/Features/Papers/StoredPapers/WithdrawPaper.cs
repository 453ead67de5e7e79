using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.StoredPapers;

/// <summary>Takes a wrong paper out of use; whoever works at the unit that holds it may, and says why.</summary>
internal sealed class WithdrawPaperHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid paperId, string? reason, CancellationToken cancellationToken)
    {
        var paper = await database.StoredPapers.SingleOrDefaultAsync(paper => paper.Id == paperId, cancellationToken);
        if (paper is null)
        {
            return PaperErrors.StoredUnknown;
        }

        if (!user.RolesIn([paper.UnitId]).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader))
        {
            return PaperErrors.NotHere;
        }

        var withdrawn = paper.Withdraw(reason ?? "", user.Actor.Name, clock.GetUtcNow());
        return withdrawn.Failed
            ? withdrawn
            : await unitOfWork.CommitAsync(
                [new StoredPaperWithdrawn(paper.UnitId, paper.Id, paper.DossierId)],
                paper.WithdrawalReason,
                cancellationToken
            );
    }
}
