using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Reviews and assessments by their id; row-level security keeps to the person's scope.</summary>
internal static class ReviewsInReach
{
    /// <summary>A review; null where there is none in the scope.</summary>
    /// <param name="database">The room's tables.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version that was looked at, to change it: another person's change since is told on commit. Null to read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ProcedureReview?> FindReviewAsync(
        this OneStopDbContext database,
        Guid id,
        uint? version,
        CancellationToken cancellationToken
    )
    {
        var review = await database.Reviews.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (review is not null && version is { } looked)
        {
            database.Entry(review).Property(one => one.Version).OriginalValue = looked;
        }

        return review;
    }

    /// <inheritdoc cref="FindReviewAsync" />
    public static async Task<ImpactAssessment?> FindAssessmentAsync(
        this OneStopDbContext database,
        Guid id,
        uint? version,
        CancellationToken cancellationToken
    )
    {
        var assessment = await database.Assessments.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (assessment is not null && version is { } looked)
        {
            database.Entry(assessment).Property(one => one.Version).OriginalValue = looked;
        }

        return assessment;
    }
}
