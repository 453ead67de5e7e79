using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.ImportPreview;

/// <summary>Has a previewed export written.</summary>
internal sealed class ApplyImportHandler(UnitOfWork unitOfWork, OneStopDbContext database, JobQueue jobs, CurrentUser user)
{
    public async Task<Result> HandleAsync(Guid importId, CancellationToken cancellationToken)
    {
        var import = await database.Imports.SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        if (import is null)
        {
            return ImportErrors.NotFound;
        }

        if (!user.MayImportFor(import.UnitId))
        {
            return ImportErrors.NotHere;
        }

        if (import.State != ImportState.Previewed)
        {
            return ImportErrors.NotReady;
        }

        var payload = new ImportPayload(importId);
        var jobId = await jobs.EnqueueAsync(import.UnitId, ApplyImportJob.Kind, payload, import.FileName, cancellationToken);
        import.Apply(jobId, user.Actor.Name);
        var confirmed = new ImportConfirmed(import.UnitId, import.Id, import.Source.ToString());
        return await unitOfWork.CommitAsync([confirmed], null, cancellationToken);
    }
}
