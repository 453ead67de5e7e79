using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.StoredPapers;

/// <summary>A kept paper with the dossier that it comes from.</summary>
internal sealed record StoredPaperRow(StoredPaper Paper, string DossierCode);

/// <summary>Papers of one person within the scope, newest first; withdrawn ones and those past their end too.</summary>
internal sealed class StoredPapersQuery(OneStopDbContext database, PersonalDataReadings readings, CurrentUser user)
{
    /// <summary>A part of the list; it is handed out only after it is on record that these papers were looked at.</summary>
    public async Task<Result<(IReadOnlyList<StoredPaperRow> Rows, int Total)>> ReadAsync(
        byte[] ownerHash,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from paper in database.StoredPapers.AsNoTracking()
            where paper.OwnerHash == ownerHash
            orderby paper.StoredAt descending, paper.Id
            join dossier in database.Dossiers on paper.DossierId equals dossier.Id
            select new { paper, dossier.Code }
        )
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        var total = await database.StoredPapers.CountAsync(paper => paper.OwnerHash == ownerHash, cancellationToken);
        if (rows.Count > 0)
        {
            var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, user.UnitId);
            var recorded = await readings.RecordAsync([.. rows.Select(row => row.paper.DossierId).Distinct()], actor, cancellationToken);
            if (recorded.Failed)
            {
                return Result<(IReadOnlyList<StoredPaperRow>, int)>.Fail(recorded.Errors);
            }
        }

        return ((IReadOnlyList<StoredPaperRow>)[.. rows.Select(row => new StoredPaperRow(row.paper, row.Code))], total);
    }
}
