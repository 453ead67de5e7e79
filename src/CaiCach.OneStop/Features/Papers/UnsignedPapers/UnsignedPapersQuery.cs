using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.UnsignedPapers;

/// <summary>A digitised paper that nobody has signed.</summary>
internal sealed record UnsignedPaper(
    string DossierCode,
    string OwnerName,
    string Name,
    string? DigitisedByName,
    DateTimeOffset DigitisedAt
);

/// <summary>Reads the digitised papers of the unit that is looked at which wait for a signature.</summary>
internal sealed class UnsignedPapersQuery(OneStopDbContext database, IUnitDirectory units, CurrentUser user, TimeProvider clock)
{
    /// <summary>A page of the last months, newest first; counted up to one more than <see cref="DossierLimits.BacklogCountedMax"/>.</summary>
    public async Task<(IReadOnlyList<UnsignedPaper> Rows, int Total)> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(PaperLimits.UnsignedDays);
        Guid[] own = [.. await units.ReachedAsync(user.UnitId, cancellationToken)];
        var skip = (page - 1) * PaperLimits.PageSize;
        var rows = await database
            .Database.SqlQuery<UnsignedPaper>(
                $"""
                SELECT dossier_code AS "DossierCode", owner_name AS "OwnerName", name AS "Name", digitised_by_name AS "DigitisedByName", digitised_at AS "DigitisedAt"
                FROM one_stop.unsigned_papers({own}, {since}, {skip}, {PaperLimits.PageSize})
                ORDER BY digitised_at DESC
                LIMIT {PaperLimits.PageSize}
                """
            )
            .ToListAsync(cancellationToken);
        var total = await database
            .Database.SqlQuery<int>(
                $"""SELECT one_stop.count_unsigned_papers({own}, {since}, {DossierLimits.BacklogCountedMax + 1}) AS "Value" """
            )
            .SingleAsync(cancellationToken);
        return (rows, total);
    }
}
