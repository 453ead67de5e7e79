using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Features.Reviews.EditReview;

/// <summary>Task and proposals of a draft.</summary>
internal sealed record EditReviewCommand(Guid Id, uint Version, ReviewTask Task, IReadOnlyList<ReviewProposal> Proposals);

/// <summary>Writes drafts.</summary>
internal sealed class EditReviewHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user)
{
    public async Task<Result> HandleAsync(EditReviewCommand command, CancellationToken cancellationToken)
    {
        if (await database.FindReviewAsync(command.Id, command.Version, cancellationToken) is not { } review)
        {
            return ReviewErrors.NotFound;
        }

        if (!user.MayReview(review.UnitId))
        {
            return ReviewErrors.NotYours;
        }

        var written = review.Write(command.Task, command.Proposals);
        return written.Failed
            ? written
            : await unitOfWork.CommitAsync([new ReviewWritten(review.UnitId, review.Id, review.Proposals.Count)], null, cancellationToken);
    }
}
