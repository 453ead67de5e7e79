using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.DigitisePapers;

/// <summary>Calls the making of a paper off; nothing of it is kept.</summary>
internal sealed class StopPaperHandler(OneStopDbContext database, JobQueue queue, CurrentUser user)
{
    public async Task<Result> HandleAsync(string dossierCode, Guid scanId, CancellationToken cancellationToken)
    {
        var dossier = await database
            .Dossiers.AsNoTracking()
            .SingleOrDefaultAsync(dossier => dossier.Code == dossierCode, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (!PaperRights.MayDigitise(user, dossier))
        {
            return PaperErrors.NotHere;
        }

        var scan = await database
            .PaperScans.AsNoTracking()
            .SingleOrDefaultAsync(
                scan => scan.Id == scanId && scan.DossierId == dossier.Id && scan.State == ScanState.Working,
                cancellationToken
            );
        return scan is null ? Result.Done() : await queue.CancelAsync(scan.JobId, cancellationToken);
    }
}
