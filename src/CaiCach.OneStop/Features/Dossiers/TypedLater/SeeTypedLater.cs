using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.TypedLater;

/// <summary>Keeps that a leader of the receiving unit looked at a reception that was typed later; once, however often it is said.</summary>
internal sealed class SeeTypedLaterHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, CancellationToken cancellationToken)
    {
        var paper = await database.PaperReceptions.SingleOrDefaultAsync(paper => paper.Id == id, cancellationToken);
        if (paper is null)
        {
            return ReachErrors.PaperNotFound;
        }

        if (!user.RolesIn([paper.UnitId]).Contains(Role.Leader))
        {
            return ReachErrors.OnlyTheLeaderSees;
        }

        if (paper.SeenAt is not null)
        {
            return Result.Done();
        }

        paper.See(user.Actor.Name, clock.GetUtcNow());
        var seen = new TypedLaterSeen(paper.UnitId, paper.Id, paper.DossierId, paper.PaperNumber);
        return await unitOfWork.CommitAsync([seen], null, cancellationToken);
    }
}
