using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalDifferences;

/// <summary>A part of the differences, and the last nights.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">All as filtered.</param>
/// <param name="Nights">The last comparisons, the newest first.</param>
internal sealed record PortalDifferencesView(IReadOnlyList<PortalDifference> Rows, int Total, IReadOnlyList<PortalComparison> Nights);

/// <summary>Reads in what the unit and the Portal differ, the newest first.</summary>
internal sealed class PortalDifferencesQuery(OneStopDbContext database, CurrentUser user)
{
    /// <summary>Nights shown.</summary>
    public const int Nights = 14;

    public async Task<PortalDifferencesView> ReadAsync(
        PortalDifferenceKind? kind,
        bool isEnded,
        int page,
        CancellationToken cancellationToken
    )
    {
        var rows = Rows(kind, isEnded);
        return new PortalDifferencesView(
            await rows.Skip((page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize).ToListAsync(cancellationToken),
            await rows.CountAsync(cancellationToken),
            await database
                .PortalComparisons.AsNoTracking()
                .Where(one => one.UnitId == user.UnitId)
                .OrderByDescending(one => one.ComparedOn)
                .Take(Nights)
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>All as filtered, for a workbook.</summary>
    public Task<List<PortalDifference>> AllAsync(PortalDifferenceKind? kind, bool isEnded, CancellationToken cancellationToken) =>
        Rows(kind, isEnded).Take(DossierLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private IQueryable<PortalDifference> Rows(PortalDifferenceKind? kind, bool isEnded) =>
        database
            .PortalDifferences.AsNoTracking()
            .Where(one => one.UnitId == user.UnitId && (kind == null || one.Kind == kind) && (one.EndedOn != null) == isEnded)
            .OrderByDescending(one => one.FirstSeenOn)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.Code);
}
