using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Assessments.AssessmentList;

/// <summary>What of the assessments is listed.</summary>
/// <param name="State">In this state; null for any.</param>
/// <param name="Year">Begun in this year; null for any.</param>
/// <param name="IsOfAll">Of all units in reach, and not only of the one that is looked at.</param>
internal sealed record AssessmentFilter(AssessmentState? State, int? Year, bool IsOfAll);

/// <summary>One line of the list.</summary>
internal sealed record AssessmentRow(ImpactAssessment Assessment, string UnitName);

/// <summary>Reads the assessments, the latest first.</summary>
internal sealed class AssessmentListQuery(OneStopDbContext database, IUnitDirectory units, CurrentUser user)
{
    /// <summary>A part of the list, and how many there are.</summary>
    public async Task<(IReadOnlyList<AssessmentRow> Rows, int Total)> ReadAsync(
        AssessmentFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var assessments = Of(filter);
        var rows = await assessments
            .OrderByDescending(one => one.RecordedAt)
            .ThenBy(one => one.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        var names = await units.OfAsync([.. rows.Select(row => row.UnitId).Distinct()], cancellationToken);
        return (
            [.. rows.Select(row => new AssessmentRow(row, names.TryGetValue(row.UnitId, out var unit) ? unit.Name : ""))],
            await assessments.CountAsync(cancellationToken)
        );
    }

    private IQueryable<ImpactAssessment> Of(AssessmentFilter filter)
    {
        var found = database
            .Assessments.AsNoTracking()
            .Where(one => (filter.IsOfAll || one.UnitId == user.UnitId) && (filter.State == null || one.State == filter.State));
        if (filter.Year is not { } year)
        {
            return found;
        }

        var (from, before) = (VietnamTime.StartOf(new DateOnly(year, 1, 1)), VietnamTime.StartOf(new DateOnly(year + 1, 1, 1)));
        return found.Where(one => one.RecordedAt >= from && one.RecordedAt < before);
    }
}
