using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A workbook that somebody uploaded.</summary>
internal sealed record UploadCatalogueCommand(string FileName, Stream Content);

/// <summary>Keeps a workbook and has a job work out what it would do; then, when that is accepted, has another do it.</summary>
internal sealed class ImportCatalogueHandler(
    UnitOfWork unitOfWork,
    AttachmentBook attachments,
    JobQueue jobs,
    JobQuery query,
    CatalogueKeeper keeper
)
{
    private const string Field = "Upload";

    /// <summary>The job that works out the preview.</summary>
    public async Task<Result<Guid>> UploadAsync(UploadCatalogueCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureNotKept();
        }

        var look = CatalogueSheets.Check(command.Content, cancellationToken);
        if (look.Failed)
        {
            return look.Errors[0];
        }

        command.Content.Position = 0;
        var kept = await attachments.KeepAsync(unitId, command.FileName, command.Content, CatalogueLimits.FileMaxBytes, cancellationToken);
        return kept.Failed
            ? Result<Guid>.Fail([.. kept.Errors.Select(error => error.At(Field))])
            : await EnqueueAsync(unitId, new ImportCataloguePayload(kept.Value.Id, command.FileName, null), cancellationToken);
    }

    /// <summary>The job that does what a preview said.</summary>
    public async Task<Result<Guid>> ApplyAsync(Guid previewJobId, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureNotKept();
        }

        var job = await query.ByIdAsync(previewJobId, cancellationToken);
        if (
            job?.Kind != ImportCatalogueJob.Kind
            || job.UnitId != unitId
            || job.Result<ImportedCatalogue>() is not { IsApplied: false } seen
        )
        {
            return CatalogueErrors.Gone;
        }

        return await EnqueueAsync(unitId, seen.Payload with { Fingerprint = seen.Fingerprint }, cancellationToken);
    }

    private static Error ProcedureNotKept() => Domain.Procedures.ProcedureErrors.NotKeeper;

    private async Task<Result<Guid>> EnqueueAsync(Guid unitId, ImportCataloguePayload payload, CancellationToken cancellationToken)
    {
        var jobId = await jobs.EnqueueAsync(unitId, ImportCatalogueJob.Kind, payload, payload.FileName, cancellationToken);
        var asked = new CatalogueImportAsked(unitId, jobId, payload.FileName, payload.Fingerprint is not null);
        var saved = await unitOfWork.CommitAsync([asked], null, cancellationToken);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : jobId;
    }
}
