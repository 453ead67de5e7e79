using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Features.Reviews.StartReview;

/// <summary>Begins a review of the version of a procedure that holds today.</summary>
internal sealed record StartReviewCommand(string ProcedureCode, ReviewTask Task);

/// <summary>Begins reviews for the unit that is looked at.</summary>
internal sealed class StartReviewHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ProcedureReviewConfiguration.OneIsOpen] = ReviewErrors.AlreadyOpen,
    };

    public async Task<Result<Guid>> HandleAsync(StartReviewCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReview(user.UnitId))
        {
            return ReviewErrors.NotYours;
        }

        if (ReviewRules.Broken(command.Task).ToList() is { Count: > 0 } broken)
        {
            return Result<Guid>.Fail(broken);
        }

        var now = clock.GetUtcNow();
        if (await database.FindAsync(command.ProcedureCode, VietnamTime.DayOf(now), cancellationToken) is not { } found)
        {
            return ReviewErrors.ProcedureUnknown;
        }

        var review = new ProcedureReview(user.UnitId, found.Version, command.Task, user.Actor.Name, now);
        database.Add(review);
        var committed = await unitOfWork.CommitAsync(
            [new ReviewStarted(review.UnitId, review.Id, found.Procedure.Code)],
            null,
            cancellationToken,
            Constraints
        );
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : review.Id;
    }
}
