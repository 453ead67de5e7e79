using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Jobs;

/// <summary>A rating belongs to the unit that holds its dossier: after a merger to the successor.</summary>
internal sealed class TakenOverListener(UnitOfWork unitOfWork, VoiceDbContext database) : IEventHandler<DossierTakenOver>
{
    public async Task<Result> HandleAsync(DossierTakenOver happened, EventMessage message, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([happened.UnitId, happened.FormerUnitId], cancellationToken);
        var rating = await database.Ratings.SingleOrDefaultAsync(rating => rating.DossierId == happened.SubjectId, cancellationToken);
        if (rating is null || rating.UnitId == happened.UnitId)
        {
            return Result.Done();
        }

        rating.GoOnAt(happened.UnitId);
        return await unitOfWork.CommitAsync([new RatingTakenOver(happened.UnitId, happened.SubjectId, rating.Id)], null, cancellationToken);
    }
}
