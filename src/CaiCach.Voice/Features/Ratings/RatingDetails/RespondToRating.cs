using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Ratings.RatingDetails;

/// <summary>Writes what was done about a rating.</summary>
/// <param name="RatingId">The rating.</param>
/// <param name="Version">As the person saw it.</param>
/// <param name="Response">What was done.</param>
internal sealed record RespondToRatingCommand(Guid RatingId, uint Version, string? Response);

/// <summary>Keeps it with its writer and day; the audit trail has it too.</summary>
internal sealed class RespondToRatingHandler(UnitOfWork unitOfWork, VoiceDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(RespondToRatingCommand command, CancellationToken cancellationToken)
    {
        var rating = await database.Ratings.SingleOrDefaultAsync(rating => rating.Id == command.RatingId, cancellationToken);
        if (rating is null)
        {
            return RatingErrors.NotFound;
        }

        if (!user.MayRespond(rating.UnitId))
        {
            return RatingErrors.MayNotRespond;
        }

        if (rating.RespondedAt is null && rating.Version != command.Version)
        {
            return DataErrors.Changed;
        }

        var responded = rating.Respond(command.Response, user.Actor, clock.GetUtcNow());
        return responded.Failed
            ? responded
            : await unitOfWork.CommitAsync(
                [new RatingResponded(rating.UnitId, rating.DossierId, rating.Id, rating.Response!)],
                null,
                cancellationToken
            );
    }
}
