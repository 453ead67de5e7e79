using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.EditReviewCosts;

/// <summary>What is proposed where a cost sheet is still empty.</summary>
internal sealed class EditReviewCostsQuery(OneStopDbContext database, HourlyWages wages, TimeProvider clock)
{
    /// <summary>The sheet that is there; else, afterwards, the one before; else the lines of the version with the dossiers of the last year.</summary>
    public async Task<TypedCosts> ReadAsync(ProcedureReview review, bool isAfter, CancellationToken cancellationToken)
    {
        if ((isAfter ? review.After ?? review.Before : review.Before) is { } sheet)
        {
            return TypedCosts.Of(sheet);
        }

        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == review.VersionId, cancellationToken);
        var yearAgo = VietnamTime.StartOf(VietnamTime.Today(clock).AddYears(-1));
        var received = await database
            .Dossiers.Where(dossier =>
                dossier.ProcedureId == review.ProcedureId && dossier.CompetentUnitId == review.UnitId && dossier.ReceivedAt >= yearAgo
            )
            .GroupBy(dossier => dossier.Channel)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderBy(one => one.Key)
            .Take(Enum.GetValues<DossierChannel>().Length)
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return TypedCosts.Proposed(wages.Of(review.Year), version.Content, received);
    }
}
