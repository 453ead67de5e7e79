using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>Keeps a workbook, reads it, and takes its dossiers in: all or none, and once.</summary>
internal sealed class ReceiveSeveralHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    IAttachmentStore store,
    ReceiveDossierHandler receive,
    IdentityRules identities,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ReceptionBatchConfiguration.ContentIsUnique] = ReachErrors.TakenAlready,
        [DossierConfiguration.CodeIsUnique] = DossierErrors.CodeTaken,
    };

    /// <summary>Keeps a workbook that can be read; the answer is the batch.</summary>
    public async Task<Result<Guid>> UploadAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        if (!user.RolesIn([unitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        var kept = await attachments.KeepAsync(unitId, fileName, content, DossierLimits.BatchFileMaxBytes, cancellationToken);
        if (kept.Failed)
        {
            return Result<Guid>.Fail([.. kept.Errors.Select(error => error.At("Upload"))]);
        }

        if (kept.Value.ContentType != AttachmentType.Xlsx.MediaType)
        {
            return ReachErrors.NotWorkbook;
        }

        content.Position = 0;
        var rows = SeveralWorkbook.Read(content, cancellationToken);
        if (rows.Failed)
        {
            return Result<Guid>.Fail(rows.Errors);
        }

        var file = kept.Value;
        var batch = new ReceptionBatch(unitId, file.Id, file.FileName, file.Sha256, user.Actor.Name, clock.GetUtcNow());
        database.Add(batch);
        var uploaded = new ReceptionBatchUploaded(unitId, batch.Id, batch.FileName);
        var committed = await unitOfWork.CommitAsync([uploaded], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : batch.Id;
    }

    /// <summary>The batch within the unit that is looked at; null when there is none.</summary>
    public Task<ReceptionBatch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReceptionBatches.SingleOrDefaultAsync(batch => batch.Id == id && batch.UnitId == user.UnitId, cancellationToken);

    /// <summary>What the file of a batch says, held against the catalogue of today.</summary>
    public async Task<Result<SeveralPreview>> PreviewAsync(ReceptionBatch batch, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenReadAsync(AttachmentHash.Parse(batch.Sha256), cancellationToken);
        if (content is null)
        {
            return ReachErrors.BatchNotFound;
        }

        using var file = new MemoryStream();
        await content.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        var rows = SeveralWorkbook.Read(file, cancellationToken);
        if (rows.Failed)
        {
            return Result<SeveralPreview>.Fail(rows.Errors);
        }

        string[] codes = [.. rows.Value.Select(row => row[SeveralNames.Procedure]).Distinct(StringComparer.Ordinal)];
        var found = await database
            .InForce(codes, VietnamTime.Today(clock))
            .ToDictionaryAsync(one => one.Procedure.Code, StringComparer.Ordinal, cancellationToken);
        return new SeveralReading(found, identities, batch.UnitId, batch.Id).Read(rows.Value, clock.GetUtcNow());
    }

    /// <summary>Takes the dossiers of a batch in; done already is done.</summary>
    public async Task<Result> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await FindAsync(id, cancellationToken);
        if (batch is null)
        {
            return ReachErrors.BatchNotFound;
        }

        if (batch.TakenAt is not null)
        {
            return Result.Done();
        }

        if (await database.ReceptionBatches.AnyAsync(IsSameTaken(batch), cancellationToken))
        {
            return ReachErrors.TakenAlready;
        }

        var preview = await PreviewAsync(batch, cancellationToken);
        if (preview.Failed || preview.Value.Problems.Count > 0)
        {
            return preview.Failed ? preview.Errors[0] : ReachErrors.RowsWrong;
        }

        var events = new List<IEvent>();
        foreach (var line in preview.Value.Lines)
        {
            var taken = await receive.TakeAsync(line.Command, cancellationToken);
            if (taken.Failed)
            {
                return Result.Fail(taken.Errors);
            }

            events.AddRange(taken.Value.Events);
        }

        batch.Take(preview.Value.Lines.Count, user.Actor.Name, clock.GetUtcNow());
        events.Add(new ReceptionBatchTaken(batch.UnitId, batch.Id, batch.FileName, batch.DossierCount));
        return await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
    }

    private static System.Linq.Expressions.Expression<Func<ReceptionBatch, bool>> IsSameTaken(ReceptionBatch batch)
    {
        var (unitId, sha256) = (batch.UnitId, batch.Sha256);
        return other => other.UnitId == unitId && other.Sha256 == sha256 && other.TakenAt != null;
    }
}
