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
        var own = await units.ReachedAsync(user.UnitId, cancellationToken);
        var unsigned = database
            .Components.AsNoTracking()
            .Where(component => own.Contains(component.UnitId) && component.DigitisedAt >= since && component.SignedAt == null)
            .Where(component =>
                component.Source == PaperSource.Scanned
                || component.Source == PaperSource.Photo
                || component.Source == PaperSource.Submitted
            );
        var rows = await (
            from component in unsigned
                .OrderByDescending(component => component.DigitisedAt)
                .ThenBy(component => component.Id)
                .Skip((page - 1) * PaperLimits.PageSize)
                .Take(PaperLimits.PageSize)
            join dossier in database.Dossiers on component.DossierId equals dossier.Id
            orderby component.DigitisedAt descending, component.Id
            select new UnsignedPaper(
                dossier.Code,
                dossier.OwnerName,
                component.Name,
                component.DigitisedByName,
                component.DigitisedAt!.Value
            )
        ).ToListAsync(cancellationToken);
        return (rows, await unsigned.Take(DossierLimits.BacklogCountedMax + 1).CountAsync(cancellationToken));
    }
}
