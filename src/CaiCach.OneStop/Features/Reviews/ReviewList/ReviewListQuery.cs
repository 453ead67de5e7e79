using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.ReviewList;

/// <summary>What of the reviews is listed.</summary>
/// <param name="State">In this state; null for any.</param>
/// <param name="Year">Of the plan of this year; null for any.</param>
/// <param name="IsOfAll">Of all units in reach, and not only of the one that is looked at.</param>
internal sealed record ReviewFilter(ReviewState? State, int? Year, bool IsOfAll);

/// <summary>One line of the list.</summary>
internal sealed record ReviewRow(ProcedureReview Review, string ProcedureCode, string ProcedureName, string UnitName);

/// <summary>Reads the reviews, the latest plan first.</summary>
internal sealed class ReviewListQuery(OneStopDbContext database, IUnitDirectory units, CurrentUser user)
{
    private const int YearsMax = 20;

    /// <summary>A part of the list, and how many there are.</summary>
    public async Task<(IReadOnlyList<ReviewRow> Rows, int Total)> ReadAsync(
        ReviewFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var reviews = Of(filter);
        var rows = await (
            from review in reviews
            join procedure in database.Procedures.AsNoTracking() on review.ProcedureId equals procedure.Id
            orderby review.Year descending, review.RecordedAt descending, review.Id
            select new
            {
                review,
                procedure.Code,
                procedure.Name,
            }
        )
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        var names = await units.OfAsync([.. rows.Select(row => row.review.UnitId).Distinct()], cancellationToken);
        return (
            [
                .. rows.Select(row => new ReviewRow(
                    row.review,
                    row.Code,
                    row.Name,
                    names.TryGetValue(row.review.UnitId, out var unit) ? unit.Name : ""
                )),
            ],
            await reviews.CountAsync(cancellationToken)
        );
    }

    /// <summary>The years of which there are reviews.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        await database
            .Reviews.AsNoTracking()
            .Select(review => review.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .Take(YearsMax)
            .ToListAsync(cancellationToken);

    private IQueryable<ProcedureReview> Of(ReviewFilter filter) =>
        database
            .Reviews.AsNoTracking()
            .Where(review =>
                (filter.IsOfAll || review.UnitId == user.UnitId)
                && (filter.State == null || review.State == filter.State)
                && (filter.Year == null || review.Year == filter.Year)
            );
}
