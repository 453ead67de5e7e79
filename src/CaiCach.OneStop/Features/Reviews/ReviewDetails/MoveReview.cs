using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.ReviewDetails;

/// <summary>A line of the state table to be done.</summary>
/// <param name="Id">The review.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Move">What is done.</param>
/// <param name="Input">What is recorded with it, but the new version.</param>
/// <param name="NewVersionId">The version that took it up.</param>
internal sealed record MoveReviewCommand(Guid Id, uint Version, ReviewMove Move, ReviewMoveInput Input, Guid? NewVersionId = null);

/// <summary>Approves reviews, sends them above and records the answers.</summary>
internal sealed class MoveReviewHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(MoveReviewCommand command, CancellationToken cancellationToken)
    {
        if (await database.FindReviewAsync(command.Id, command.Version, cancellationToken) is not { } review)
        {
            return ReviewErrors.NotFound;
        }

        var roles = user.RolesIn([review.UnitId]);
        if (ReviewMoves.After(command.Move, review.State) is not null && !ReviewMoves.Open(review.State, roles).Contains(command.Move))
        {
            return ReviewErrors.NotYours;
        }

        var version = await database.Versions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.NewVersionId, cancellationToken);
        var reviewed = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == review.VersionId, cancellationToken);
        var input = command.Input with { NewVersion = version, Reviewed = reviewed };
        var moved = review.Move(command.Move, input, user.Actor.Name, clock.GetUtcNow());
        return moved.Failed
            ? moved
            : await unitOfWork.CommitAsync(
                [new ReviewMoved(review.UnitId, review.Id, command.Move.ToString(), review.State.ToString())],
                command.Input.Note,
                cancellationToken
            );
    }
}
