using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Features.Reviews.EditReviewCosts;

/// <summary>One of the two cost sheets of a draft.</summary>
internal sealed record EditReviewCostsCommand(Guid Id, uint Version, bool IsAfter, CostSheet Sheet);

/// <summary>Keeps cost sheets.</summary>
internal sealed class EditReviewCostsHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user)
{
    public async Task<Result> HandleAsync(EditReviewCostsCommand command, CancellationToken cancellationToken)
    {
        if (await database.FindReviewAsync(command.Id, command.Version, cancellationToken) is not { } review)
        {
            return ReviewErrors.NotFound;
        }

        if (!user.MayReview(review.UnitId))
        {
            return ReviewErrors.NotYours;
        }

        var costed = review.Cost(command.IsAfter, command.Sheet);
        return costed.Failed
            ? costed
            : await unitOfWork.CommitAsync(
                [new ReviewCosted(review.UnitId, review.Id, command.IsAfter, command.Sheet.TotalVnd())],
                null,
                cancellationToken
            );
    }
}
