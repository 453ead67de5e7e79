using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.ReviewDetails;

/// <summary>A review with all that its page shows.</summary>
/// <param name="Review">The review.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="UnitName">The unit that reviews.</param>
/// <param name="Versions">The versions of the procedure, the newest first.</param>
/// <param name="Moves">What the person may do now.</param>
/// <param name="MayWrite">Whether the person may write it now.</param>
internal sealed record ReviewView(
    ProcedureReview Review,
    Procedure Procedure,
    string UnitName,
    IReadOnlyList<ProcedureVersion> Versions,
    IReadOnlyList<ReviewMove> Moves,
    bool MayWrite
)
{
    /// <summary>The version that is reviewed.</summary>
    public ProcedureVersion Reviewed => Versions.First(version => version.Id == Review.VersionId);
}

/// <summary>Reads a review by its id; null outside the scope.</summary>
internal sealed class ReviewDetailsQuery(OneStopDbContext database, IUnitDirectory units, CurrentUser user)
{
    private const int VersionsMax = 500;

    public async Task<ReviewView?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await database.FindReviewAsync(id, null, cancellationToken) is not { } review)
        {
            return null;
        }

        var versions = await database
            .Versions.AsNoTracking()
            .Where(version => version.ProcedureId == review.ProcedureId)
            .OrderByDescending(version => version.EffectiveFrom)
            .Take(VersionsMax)
            .ToListAsync(cancellationToken);
        var unit = await units.FindAsync(review.UnitId, cancellationToken);
        return new ReviewView(
            review,
            await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == review.ProcedureId, cancellationToken),
            unit?.Name ?? "",
            versions,
            ReviewMoves.Open(review.State, user.RolesIn([review.UnitId])),
            review.State == ReviewState.Draft && user.MayReview(review.UnitId)
        );
    }
}
